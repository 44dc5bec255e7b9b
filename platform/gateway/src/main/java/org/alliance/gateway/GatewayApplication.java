package org.alliance.gateway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;

/// One edge. The profile says which: `public` or `staff`.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
public class GatewayApplication {
  public static void main(String[] arguments) {
    new SpringApplicationBuilder(GatewayApplication.class)
        .web(WebApplicationType.SERVLET)
        .properties("spring.config.name=gateway")
        .run(arguments);
  }

  /// Requests are observed as a whole, as in the services.
  @Bean
  static SecurityObservationSettings noneForEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  public static SpringApplicationBuilder publicEdge() {
    return edge("public");
  }

  public static SpringApplicationBuilder staffEdge() {
    return edge("staff");
  }

  private static SpringApplicationBuilder edge(String profile) {
    return new SpringApplicationBuilder(GatewayApplication.class)
        .web(WebApplicationType.SERVLET)
        .profiles(profile)
        .properties("spring.config.name=gateway", "spring.application.name=" + profile + "-edge");
  }
}

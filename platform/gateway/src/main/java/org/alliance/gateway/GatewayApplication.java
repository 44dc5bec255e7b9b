package org.alliance.gateway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

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

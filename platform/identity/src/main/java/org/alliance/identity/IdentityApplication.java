package org.alliance.identity;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// Signs trial users in and issues tokens.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IdentityApplication.class)
        .web(WebApplicationType.SERVLET)
        .properties("spring.config.name=identity", "spring.application.name=identity");
  }
}

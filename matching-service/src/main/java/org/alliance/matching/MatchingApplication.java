package org.alliance.matching;

import org.alliance.contracts.ServiceName;
import org.alliance.kit.KitConfiguration;
import org.alliance.kit.ops.web.OpsConfiguration;
import org.alliance.ui.service.UiConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// Finds firms for cases.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingProperties.class)
@Import({KitConfiguration.class, OpsConfiguration.class, UiConfiguration.class})
public class MatchingApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  public static SpringApplicationBuilder application() {
    return KitConfiguration.application(MatchingApplication.class, ServiceName.MATCHING);
  }
}

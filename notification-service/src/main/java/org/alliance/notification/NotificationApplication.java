package org.alliance.notification;

import org.alliance.contracts.ServiceName;
import org.alliance.kit.KitConfiguration;
import org.alliance.kit.ops.OpsConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// Tells firms by e-mail.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationProperties.class)
@Import({KitConfiguration.class, OpsConfiguration.class})
public class NotificationApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  public static SpringApplicationBuilder application() {
    return KitConfiguration.application(NotificationApplication.class, ServiceName.NOTIFICATION);
  }
}

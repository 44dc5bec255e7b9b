package org.alliance.notification;

import java.util.Set;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.KitConfiguration;
import org.alliance.kit.ops.web.OpsConfiguration;
import org.alliance.ui.service.UiConfiguration;
import org.alliance.ui.text.MessageBundle;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Tells firms and clients that there is something for them.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationProperties.class)
@Import({KitConfiguration.class, OpsConfiguration.class, UiConfiguration.class})
public class NotificationApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /// Texts of staff pages are in English only.
  @Bean
  MessageBundle texts() {
    return MessageBundle.ofStaff(
        "notification",
        Set.of("deliveries", "inbox", "preferences", "templates", "unsubscribe", "webhooks"));
  }

  public static SpringApplicationBuilder application() {
    return KitConfiguration.application(NotificationApplication.class, ServiceName.NOTIFICATION);
  }
}

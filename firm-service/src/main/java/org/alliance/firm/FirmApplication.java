package org.alliance.firm;

import org.alliance.contracts.ServiceName;
import org.alliance.kit.KitConfiguration;
import org.alliance.kit.ops.web.OpsConfiguration;
import org.alliance.ui.service.UiConfiguration;
import org.alliance.ui.text.MessageBundle;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Firms, the offers that they answer, and their engagements with clients.
@SpringBootApplication(proxyBeanMethods = false)
@Import({KitConfiguration.class, OpsConfiguration.class, UiConfiguration.class})
public class FirmApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  public static SpringApplicationBuilder application() {
    return KitConfiguration.application(FirmApplication.class, ServiceName.FIRM);
  }

  @Bean
  MessageBundle texts() {
    return new MessageBundle("firm");
  }
}

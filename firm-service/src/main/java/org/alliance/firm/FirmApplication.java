package org.alliance.firm;

import org.alliance.contracts.ServiceName;
import org.alliance.kit.KitConfiguration;
import org.alliance.kit.ops.OpsConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/// What firms are, what they are asked, and what they do for their clients.
@SpringBootApplication(proxyBeanMethods = false)
@Import({KitConfiguration.class, OpsConfiguration.class})
public class FirmApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  public static SpringApplicationBuilder application() {
    return KitConfiguration.application(FirmApplication.class, ServiceName.FIRM);
  }
}

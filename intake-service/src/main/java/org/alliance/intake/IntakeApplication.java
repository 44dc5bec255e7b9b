package org.alliance.intake;

import org.alliance.contracts.ServiceName;
import org.alliance.kit.KitConfiguration;
import org.alliance.kit.ops.web.OpsConfiguration;
import org.alliance.ui.service.UiConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// Takes reports in.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({
  IntakeProperties.class,
  RetentionProperties.class,
  SweepProperties.class,
  FormProperties.class,
  TriageProperties.class,
  HandOverProperties.class
})
@Import({KitConfiguration.class, OpsConfiguration.class, UiConfiguration.class})
public class IntakeApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  public static SpringApplicationBuilder application() {
    return KitConfiguration.application(IntakeApplication.class, ServiceName.INTAKE);
  }
}

package org.alliance.casetracking;

import java.util.Set;
import org.alliance.casetracking.application.CaseFiles;
import org.alliance.casetracking.application.ShowingCases;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.KitConfiguration;
import org.alliance.kit.ops.web.OpsConfiguration;
import org.alliance.ui.service.UiConfiguration;
import org.alliance.ui.text.MessageBundle;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Where every case is.
@SpringBootApplication(proxyBeanMethods = false)
@Import({KitConfiguration.class, OpsConfiguration.class, UiConfiguration.class})
public class CaseTrackingApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  public static SpringApplicationBuilder application() {
    return KitConfiguration.application(CaseTrackingApplication.class, ServiceName.CASE_TRACKING);
  }

  @Bean
  ServiceName serviceName() {
    return ServiceName.CASE_TRACKING;
  }

  @Bean
  MessageBundle texts() {
    return MessageBundle.ofStaff(
        "case-tracking", Set.of("ops", "reports", "cases", "coordination", "case-number"));
  }

  @Bean
  ShowingCases showingCases(CaseFiles files) {
    return new ShowingCases(files);
  }
}

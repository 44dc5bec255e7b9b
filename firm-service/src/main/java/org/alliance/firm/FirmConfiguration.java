package org.alliance.firm;

import org.alliance.contracts.ServiceName;
import org.alliance.firm.application.Staffing;
import org.alliance.firm.domain.Firm;
import org.alliance.firm.domain.Firm.Describe;
import org.alliance.firm.domain.Firm.Described;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterCommand;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.firm.domain.Refusal;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Handling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of the firm service.
@Configuration(proxyBeanMethods = false)
class FirmConfiguration {
  @Bean
  ServiceName serviceName() {
    return ServiceName.FIRM;
  }

  @Bean
  Handling<Firm, Describe, Described, Firm.Refusal> firmHandling(
      Aggregates<Firm, Described> firms) {
    return new Handling<>(firms, Firm.DECIDER);
  }

  @Bean
  Handling<Matter, MatterCommand, MatterEvent, Refusal> matterHandling(
      Aggregates<Matter, MatterEvent> matters) {
    return new Handling<>(matters, Matter.DECIDER);
  }

  @Bean
  Staffing staffing(
      Handling<Firm, Describe, Described, Firm.Refusal> firms,
      Handling<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    return new Staffing(firms, matters);
  }
}

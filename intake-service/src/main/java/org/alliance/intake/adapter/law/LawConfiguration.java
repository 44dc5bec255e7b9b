package org.alliance.intake.adapter.law;

import org.alliance.intake.application.reviewing.Provisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The facts about law that triage shows.
@Configuration(proxyBeanMethods = false)
class LawConfiguration {
  @Bean
  Provisions provisions() {
    return new Provisions(ProvisionsFile.read());
  }
}

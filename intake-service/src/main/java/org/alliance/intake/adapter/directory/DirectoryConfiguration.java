package org.alliance.intake.adapter.directory;

import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The organisations that are suggested to a person.
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
  @Bean
  SuggestingOrganisations suggestingOrganisations() {
    return new SuggestingOrganisations(OrganisationsFile.read());
  }
}

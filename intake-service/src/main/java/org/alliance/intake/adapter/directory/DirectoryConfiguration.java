package org.alliance.intake.adapter.directory;

import org.alliance.intake.application.directory.AddedOrganisations;
import org.alliance.intake.application.directory.Partners;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The organisations that can be named to somebody.
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
  @Bean
  SuggestingOrganisations suggestingOrganisations(AddedOrganisations added, Partners partners) {
    return new SuggestingOrganisations(OrganisationsFile.read(), added, partners);
  }
}

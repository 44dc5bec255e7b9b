package org.alliance.intake.adapter.keys;

import org.alliance.intake.IntakeProperties;
import org.alliance.intake.application.reporting.ReportIds;
import org.alliance.intake.application.vault.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The vault's key out of the settings, and the names that are made with it.
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
  @Bean
  MasterKey vaultKey(IntakeProperties properties) {
    return properties.vaultKey().isBlank()
        ? VaultKey.in(properties.vaultFolder())
        : VaultKey.of(properties.vaultKey());
  }

  @Bean
  ReportIds reportIds(MasterKey key) {
    return new KeyedReportIds(key);
  }
}

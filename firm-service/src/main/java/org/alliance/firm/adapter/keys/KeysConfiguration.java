package org.alliance.firm.adapter.keys;

import org.alliance.firm.FirmProperties;
import org.alliance.kit.production.ProductionCheck;
import org.alliance.kit.sealing.CaseTexts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The key out of the settings. In production it comes from outside: a key that the service makes
/// itself lies beside what it seals.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirmProperties.class)
class KeysConfiguration {
  private static final String OWNER = "firm";

  @Bean
  CaseTexts sealedTexts(FirmProperties properties) {
    return CaseTexts.of(OWNER, properties.textKey(), properties.textFolder());
  }

  @Bean
  static ProductionCheck textKeyOfProductionCheck() {
    return CaseTexts.productionCheck(OWNER);
  }
}

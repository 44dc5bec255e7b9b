package org.alliance.firm.adapter.keys;

import java.util.List;
import org.alliance.firm.FirmProperties;
import org.alliance.firm.application.SealedTexts;
import org.alliance.kit.production.ProductionCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The key out of the settings. In production it comes from outside: a key that the service makes
/// itself lies beside what it seals.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirmProperties.class)
class KeysConfiguration {
  @Bean
  SealedTexts sealedTexts(FirmProperties properties) {
    return properties.textKey().isBlank()
        ? TextKey.in(properties.textFolder())
        : TextKey.of(properties.textKey());
  }

  @Bean
  static ProductionCheck textKeyOfProductionCheck() {
    return settings ->
        settings.getProperty("firm.text-key", "").isBlank()
            ? List.of(
                "firm.text-key is empty: give 32 bytes in Base64 from a place of its own, for example from openssl rand -base64 32.")
            : List.of();
  }
}

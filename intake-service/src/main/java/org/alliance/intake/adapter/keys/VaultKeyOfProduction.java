package org.alliance.intake.adapter.keys;

import java.util.List;
import org.alliance.kit.production.ProductionCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In production the vault's key comes from outside: one that intake makes itself lies beside what
/// it locks, and goes with it.
@Configuration(proxyBeanMethods = false)
class VaultKeyOfProduction {
  @Bean
  static ProductionCheck vaultKeyOfProductionCheck() {
    return settings ->
        settings.getProperty("intake.vault-key", "").isBlank()
            ? List.of(
                "intake.vault-key is empty: give 32 bytes in Base64 from a place of its own, for example from openssl rand -base64 32.")
            : List.of();
  }
}

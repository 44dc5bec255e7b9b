package org.alliance.intake.adapter.mongo.vault;

import java.time.Clock;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.kit.StoreStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The vault's store.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
  @Bean
  MongoVault vault(MongoOperations mongo, MasterKey key, Clock clock) {
    var vault = new MongoVault(mongo, key, clock);
    StoreStart.insist(vault::ensureIndexes);
    return vault;
  }
}

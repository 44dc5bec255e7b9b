package org.alliance.intake.adapter.mongo.vault;

import java.time.Clock;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.application.vault.PersonKeys;
import org.alliance.kit.StoreStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/// The vault's store.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
  @Bean
  MongoPersonKeys personKeys(MongoOperations mongo, MasterKey key) {
    var keys = new MongoPersonKeys(mongo, key);
    StoreStart.insist(keys::ensureIndexes);
    return keys;
  }

  @Bean
  MongoVault vault(MongoOperations mongo, MasterKey key, PersonKeys keys, Clock clock) {
    var vault = new MongoVault(mongo, key, keys, clock);
    StoreStart.insist(vault::ensureIndexes);
    return vault;
  }

  @Bean
  MongoKeptPlans keptPlans(MongoOperations mongo, PersonKeys keys, JsonMapper json) {
    return new MongoKeptPlans(mongo, keys, json);
  }
}

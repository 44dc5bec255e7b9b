package org.alliance.intake.adapter.mongo.imports;

import java.time.Clock;
import org.alliance.intake.application.imports.Imports;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.kit.StoreStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The store of imports.
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {
  @Bean
  Imports imports(MongoOperations mongo, MasterKey key, Clock clock) {
    var imports = new MongoImports(mongo, key, clock);
    StoreStart.insist(imports::ensureIndexes);
    return imports;
  }
}

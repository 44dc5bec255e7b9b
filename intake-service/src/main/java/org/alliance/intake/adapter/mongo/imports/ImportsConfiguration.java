package org.alliance.intake.adapter.mongo.imports;

import java.time.Clock;
import org.alliance.intake.application.imports.Imports;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.kit.StoreStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The stores of imports and of the mappings of their columns.
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {
  @Bean
  Imports imports(MongoOperations mongo, MasterKey key, Clock clock) {
    var imports = new MongoImports(mongo, key, clock);
    StoreStart.insist(imports::ensureIndexes);
    return imports;
  }

  @Bean
  MongoMappings mappings(MongoOperations mongo, MasterKey key) {
    var mappings = new MongoMappings(mongo, new SealedMapping(key));
    StoreStart.insist(mappings::ensureIndexes);
    return mappings;
  }

  @Bean
  MongoFilesToMap filesToMap(MongoOperations mongo, MasterKey key) {
    var files = new MongoFilesToMap(mongo, new SealedMapping(key));
    StoreStart.insist(files::ensureIndexes);
    return files;
  }
}

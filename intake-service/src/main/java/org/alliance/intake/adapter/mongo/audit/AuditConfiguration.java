package org.alliance.intake.adapter.mongo.audit;

import org.alliance.intake.application.vault.MasterKey;
import org.alliance.kit.StoreStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The audit trail's store.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
  @Bean
  MongoAuditTrail auditTrail(MongoOperations mongo, MasterKey key) {
    var trail = new MongoAuditTrail(mongo, key);
    StoreStart.insist(trail::ensureIndexes);
    return trail;
  }
}

package org.alliance.intake.adapter.mongo.triage;

import org.alliance.kit.StoreStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The stores of triage.
@Configuration(proxyBeanMethods = false)
class TriageStoreConfiguration {
  @Bean
  MongoClaims triageClaims(MongoOperations mongo) {
    var claims = new MongoClaims(mongo);
    StoreStart.insist(claims::ensureIndexes);
    return claims;
  }

  @Bean
  MongoRoutingRules routingRules(MongoOperations mongo) {
    var rules = new MongoRoutingRules(mongo);
    StoreStart.insist(rules::ensureIndexes);
    return rules;
  }

  @Bean
  MongoRoutingMarks routingMarks(MongoOperations mongo) {
    var marks = new MongoRoutingMarks(mongo);
    StoreStart.insist(marks::ensureIndexes);
    return marks;
  }

  @Bean
  MongoSecondLooks secondLooks(MongoOperations mongo) {
    var looks = new MongoSecondLooks(mongo);
    StoreStart.insist(looks::ensureIndexes);
    return looks;
  }
}

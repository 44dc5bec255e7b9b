package org.alliance.intake.adapter.mongo.partners;

import java.time.Clock;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.StoreStart;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.mongo.MongoApiKeyStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The stores of partner organisations, and of their API keys.
@Configuration(proxyBeanMethods = false)
class PartnerStoreConfiguration {
  @Bean
  MongoPartners partners(MongoOperations mongo) {
    var partners = new MongoPartners(mongo);
    StoreStart.insist(partners::ensureIndexes);
    return partners;
  }

  @Bean
  MongoHandOvers handOvers(MongoOperations mongo, MongoAggregates<Report, ReportEvent, ?> reports) {
    return new MongoHandOvers(mongo, reports);
  }

  @Bean
  MongoKeyRevocations keyRevocations(MongoOperations mongo) {
    return new MongoKeyRevocations(mongo);
  }

  @Bean
  MongoAddedOrganisations addedOrganisations(MongoOperations mongo) {
    var added = new MongoAddedOrganisations(mongo);
    StoreStart.insist(added::ensureIndexes);
    return added;
  }

  @Bean
  ApiKeys apiKeys(MongoOperations mongo, Clock clock) {
    var store = new MongoApiKeyStore(mongo);
    StoreStart.insist(store::ensureIndexes);
    return new ApiKeys(store, clock);
  }
}

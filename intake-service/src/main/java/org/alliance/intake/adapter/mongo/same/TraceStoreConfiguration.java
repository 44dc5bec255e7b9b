package org.alliance.intake.adapter.mongo.same;

import org.alliance.kit.StoreStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The store of traces.
@Configuration(proxyBeanMethods = false)
class TraceStoreConfiguration {
  @Bean
  MongoTraces traces(MongoOperations mongo) {
    var traces = new MongoTraces(mongo);
    StoreStart.insist(traces::ensureIndexes);
    return traces;
  }
}

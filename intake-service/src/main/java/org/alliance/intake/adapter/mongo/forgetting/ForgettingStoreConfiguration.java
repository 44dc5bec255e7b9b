package org.alliance.intake.adapter.mongo.forgetting;

import org.alliance.intake.application.forgetting.ReportsAtRest;
import org.alliance.intake.application.forgetting.RetentionClock;
import org.alliance.intake.application.forgetting.StoreRewrite;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The stores of retention and erasure.
@Configuration(proxyBeanMethods = false)
class ForgettingStoreConfiguration {
  @Bean
  RetentionClock retentionClock(MongoOperations mongo) {
    return new MongoRetentionClock(mongo);
  }

  @Bean
  ReportsAtRest reportsAtRest(MongoAggregates<Report, ReportEvent, ?> reports) {
    return new MongoReportsAtRest(reports);
  }

  @Bean
  StoreRewrite storeRewrite(MongoOperations mongo) {
    return new MongoRewrite(mongo);
  }
}

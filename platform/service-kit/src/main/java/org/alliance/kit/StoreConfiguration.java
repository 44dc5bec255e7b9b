package org.alliance.kit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alliance.kit.health.StoreHealth;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.mongo.MongoArchive;
import org.alliance.kit.mongo.MongoLeaseStore;
import org.alliance.kit.mongo.StoredValues;
import org.alliance.kit.outbox.LeaseStore;
import org.alliance.kit.repair.Archive;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/// MongoDB as every service uses it.
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
  /// A write is answered once a majority has it in its journal; whoever reads, reads that. A link
  /// that says nothing is given up, and the write is sent again under the same number.
  @Bean
  MongoClientSettingsBuilderCustomizer durable() {
    return settings ->
        settings
            .writeConcern(
                WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
            .readConcern(ReadConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .applyToSocketSettings(socket ->
                socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
  }

  @Bean
  MongoCustomConversions mongoCustomConversions(ObjectProvider<StoredValues> ofService) {
    return StoredValues.conversions(ofService.stream().toList());
  }

  /// A service that starts before its store waits for it, instead of ending.
  @Bean
  static BeanPostProcessor waitForStore() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MongoOperations mongo) {
          StoreStart.insist(() -> mongo.executeCommand("{ping: 1}"));
        }
        return bean;
      }
    };
  }

  @Bean
  SmartInitializingSingleton indexes(MongoOperations mongo, List<MongoAggregates<?, ?, ?>> all) {
    return () ->
        StoreStart.insist(() -> all.forEach(aggregates -> aggregates.ensureIndexes(mongo)));
  }

  /// In place of Spring Boot's, which lists all databases of the server: that needs rights which a
  /// service has not, and the embedded store has no database that it could ask then.
  @Bean
  StoreHealth mongoHealthIndicator(MongoOperations mongo) {
    return new StoreHealth(mongo);
  }

  @Bean
  LeaseStore leaseStore(MongoOperations mongo) {
    return new MongoLeaseStore(mongo);
  }

  @Bean
  Archive archive(MongoOperations mongo) {
    return new MongoArchive(mongo);
  }
}

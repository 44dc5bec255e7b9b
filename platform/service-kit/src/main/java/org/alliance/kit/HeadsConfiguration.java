package org.alliance.kit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.alliance.kit.heads.HeadAnnouncer;
import org.alliance.kit.heads.HeadMetrics;
import org.alliance.kit.heads.HeadSender;
import org.alliance.kit.heads.HeadWatch;
import org.alliance.kit.heads.KnownPositions;
import org.alliance.kit.heads.MongoKnownPositions;
import org.alliance.kit.heads.MongoOwnHeads;
import org.alliance.kit.heads.OwnHeads;
import org.alliance.kit.heads.StreamReader;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.Leases;
import org.alliance.kit.repair.RepairRequests;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Finds events that the broker deleted before they were read.
@Configuration(proxyBeanMethods = false)
public class HeadsConfiguration {
  /// The instance that looks after this shard announces.
  private static final int SHARD_ON_DUTY = 0;

  @Bean
  OwnHeads ownHeads(MongoOperations mongo, List<MongoAggregates<?, ?, ?>> aggregates) {
    return new MongoOwnHeads(mongo, aggregates);
  }

  @Bean
  KnownPositions knownPositions(MongoOperations mongo, ObjectProvider<StreamReader> readers) {
    return new MongoKnownPositions(mongo, readers.stream().toList());
  }

  @Bean
  HeadAnnouncer headAnnouncer(OwnHeads own, HeadSender sender, Leases leases) {
    return new HeadAnnouncer(own, sender, () -> leases.mine().contains(SHARD_ON_DUTY));
  }

  @Bean
  RecurringTask announcing(
      HeadAnnouncer announcer, @Value("${alliance.heads.every:2m}") Duration every) {
    return RecurringTask.every("head-announcer", every, announcer::announceIfOnDuty);
  }

  @Bean
  HeadWatch headWatch(
      List<KnownPositions> positions,
      RepairRequests owners,
      MeterRegistry meters,
      @Value("${alliance.heads.patience:1m}") Duration patience) {
    var watch = new HeadWatch(positions, owners, patience, System::nanoTime);
    HeadMetrics.bind(watch, meters);
    return watch;
  }
}

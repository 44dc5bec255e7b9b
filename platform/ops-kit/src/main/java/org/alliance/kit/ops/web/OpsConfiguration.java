package org.alliance.kit.ops.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.alliance.kit.DeliveryConfiguration.Instance;
import org.alliance.kit.StoreStart;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.ops.Corrections;
import org.alliance.kit.ops.Discards;
import org.alliance.kit.ops.Housekeeping;
import org.alliance.kit.ops.Projection;
import org.alliance.kit.ops.Rebuilds;
import org.alliance.kit.ops.Redrives;
import org.alliance.kit.ops.Replays;
import org.alliance.kit.ops.Retention;
import org.alliance.kit.ops.StuckEvents;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.store.DeadLetterRecords;
import org.alliance.kit.ops.store.MongoOpsStore;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.outbox.Leases;
import org.alliance.kit.outbox.Shards;
import org.alliance.kit.repair.Archive;
import org.alliance.kit.repair.RepairRequests;
import org.alliance.kit.repair.StreamReplay;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;

/// What operators can look at and set off in every service.
@Configuration(proxyBeanMethods = false)
@Import({StuckEventsController.class, OpsJobsController.class, MachineryConfiguration.class})
public class OpsConfiguration {
  private static final int MOST_UNSENT = 10_000;

  @Bean(destroyMethod = "close")
  OpsJobs opsJobs(OpsStore store, Clock clock, Instance instance) {
    return new OpsJobs(store, clock, instance.name());
  }

  @Bean
  StuckEvents stuckEvents(List<MongoAggregates<?, ?, ?>> aggregates, OpsStore store) {
    return new StuckEvents(aggregates, store);
  }

  @Bean
  Corrections corrections(StuckEvents stuck, OpsStore store, Clock clock) {
    return new Corrections(stuck, store, clock);
  }

  @Bean
  Redrives redrives(
      StuckEvents stuck,
      OpsStore store,
      Inbox inbox,
      RepairRequests owners,
      OpsJobs jobs,
      Clock clock) {
    return new Redrives(stuck, store, inbox, owners, jobs, clock);
  }

  @Bean
  Discards discards(
      StuckEvents stuck, OpsStore store, RepairRequests owners, OpsJobs jobs, Clock clock) {
    return new Discards(stuck, store, owners, jobs, clock);
  }

  @Bean
  Replays replays(
      Archive archive,
      EventSender sender,
      List<MongoAggregates<?, ?, ?>> aggregates,
      OpsJobs jobs) {
    return new Replays(archive, sender, stream -> unsent(aggregates, stream), jobs);
  }

  private static Set<String> unsent(List<MongoAggregates<?, ?, ?>> aggregates, EventStream stream) {
    return aggregates.stream()
        .filter(some -> some.mapping().stream() == stream)
        .flatMap(some -> some.waiting(Shards.ALL, MOST_UNSENT).stream())
        .collect(Collectors.toSet());
  }

  @Bean
  Rebuilds rebuilds(ObjectProvider<Projection> projections, RepairRequests owners, OpsJobs jobs) {
    return new Rebuilds(projections.orderedStream().toList(), owners, jobs);
  }

  @Bean
  Retention retention(
      OpsStore store,
      StuckEvents stuck,
      Clock clock,
      @Value("${alliance.retention.settled:90d}") Duration keep) {
    return new Retention(store, stuck, clock, keep);
  }

  /// Looks once at the start, too: jobs that this instance did not finish go on at once.
  @Bean
  RecurringTask housekeeping(
      OpsJobs jobs,
      Leases leases,
      Retention retention,
      @Value("${alliance.ops.housekeeping:1m}") Duration every) {
    var housekeeping = new Housekeeping(jobs, leases, retention);
    return new RecurringTask("housekeeping", Duration.ZERO, () -> every, housekeeping::look);
  }

  @Bean
  MongoOpsStore opsStore(MongoOperations mongo) {
    return new MongoOpsStore(mongo);
  }

  @Bean
  SmartInitializingSingleton opsIndexes(MongoOpsStore store) {
    return () -> StoreStart.insist(store::ensureIndexes);
  }

  @Bean
  Consumer<Message<?>> onDeadLetter(OpsStore store, Clock clock) {
    return new DeadLetterRecords(store, clock);
  }

  @Bean
  StreamReplay streamReplay(Replays replays) {
    return replays::startOver;
  }

  @Bean
  Gauge deadLetterGauge(MeterRegistry meters, OpsStore store) {
    return Gauge.builder("alliance.dead.letters.open", store, OpsStore::countOpenDeadLetters)
        .description("Dead letters neither redriven nor discarded")
        .register(meters);
  }
}

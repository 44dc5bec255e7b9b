package org.alliance.kit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.DeadLetters;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.metrics.DeliveryMetrics;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.outbox.LeaseStore;
import org.alliance.kit.outbox.Leases;
import org.alliance.kit.outbox.Outbox;
import org.alliance.kit.outbox.OutboxPoll;
import org.alliance.kit.outbox.Pressure;
import org.alliance.kit.outbox.Relay;
import org.alliance.kit.repair.Archive;
import org.alliance.kit.repair.EventResender;
import org.alliance.kit.repair.GapWatch;
import org.alliance.kit.repair.RepairRequests;
import org.alliance.kit.repair.StreamReplay;
import org.alliance.kit.schedule.RecurringTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Everything that takes events out of aggregates to the broker and into aggregates again.
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {
  /// The name under which an instance holds leases and runs jobs. One that comes back under its old
  /// name goes on with them at once.
  public record Instance(String name) {}

  @Bean
  Instance instance(
      ServiceName service,
      @Value("${alliance.instance:}") String name,
      @Value("${HOSTNAME:localhost}") String host,
      @Value("${server.port:0}") int port) {
    if (!name.isBlank()) {
      return new Instance(name);
    }
    return new Instance(
        service.code() + "@" + host + ":" + (port == 0 ? UUID.randomUUID().toString() : port));
  }

  @Bean
  DeliveryMetrics deliveryMetrics(MeterRegistry meters, Clock clock) {
    return new DeliveryMetrics(meters, clock);
  }

  @Bean
  Inbox inbox(DeadLetters deadLetters, DeliveryMetrics metrics, EventCodec codec) {
    return new Inbox(deadLetters, metrics, codec);
  }

  @Bean(destroyMethod = "close")
  Relay relay(
      EventSender sender,
      DeliveryMetrics metrics,
      @Value("${alliance.outbox.lanes:32}") int lanes) {
    return new Relay(sender, metrics, lanes);
  }

  @Bean
  Pressure pressure(Clock clock) {
    return new Pressure(clock);
  }

  @Bean
  Leases leases(LeaseStore store, Instance instance) {
    return new Leases(store, instance.name(), System::nanoTime);
  }

  @Bean
  OutboxPoll outboxPoll(
      List<MongoAggregates<?, ?, ?>> outboxes, Relay relay, Leases leases, Pressure pressure) {
    return new OutboxPoll(
        outboxes.stream().map(Outbox.class::cast).toList(), relay, leases, pressure);
  }

  @Bean
  RecurringTask sending(OutboxPoll poll, @Value("${alliance.outbox.poll:500ms}") Duration every) {
    return poll.recurring(every);
  }

  @Bean
  RecurringTask askingForRepairs(
      GapWatch watch, @Value("${alliance.inbox.gap-watch:2s}") Duration every) {
    return RecurringTask.every("gap-watch", every, watch::look);
  }

  @Bean
  GapWatch gapWatch(List<MongoAggregates<?, ?, ?>> aggregates, RepairRequests owners) {
    return new GapWatch(aggregates, owners, System::nanoTime);
  }

  @Bean
  EventResender repairDesk(
      ServiceName service, Archive archive, EventSender sender, StreamReplay replay) {
    return new EventResender(service, archive, sender, replay);
  }

  @Bean
  List<Gauge> deliveryGauges(
      MeterRegistry meters, Pressure pressure, Leases leases, GapWatch gaps) {
    return List.of(
        Gauge.builder("alliance.outbox.unsent", pressure, Pressure::unsent)
            .description("Aggregates with events that the broker has not confirmed")
            .register(meters),
        Gauge.builder("alliance.outbox.oldest", pressure, now -> now.oldest().toMillis() / 1000.0)
            .baseUnit("seconds")
            .description("Age of the oldest unsent event")
            .register(meters),
        Gauge.builder("alliance.outbox.leases", leases, Leases::count)
            .description("Shards whose lease this instance holds")
            .register(meters),
        Gauge.builder("alliance.inbox.gaps", gaps, watch -> watch.waiting().behindGaps())
            .description("Aggregates that wait for a missing event")
            .register(meters),
        Gauge.builder("alliance.inbox.parked", gaps, watch -> watch.waiting().parked())
            .description("Aggregates with a parked event")
            .register(meters));
  }
}

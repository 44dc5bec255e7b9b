package org.alliance.kit.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventType;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.inbox.InboxMetrics;
import org.alliance.kit.outbox.RelayMetrics;

/// Relay and inbox in numbers. Labels are codes of ours, never an id or anything that came in.
public final class DeliveryMetrics implements RelayMetrics, InboxMetrics {
  private final MeterRegistry meters;
  private final Clock clock;
  private final Counter sent;
  private final Counter resent;
  private final Counter failed;

  public DeliveryMetrics(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
    sent = meters.counter("alliance.outbox.events", "result", "sent");
    resent = meters.counter("alliance.outbox.events", "result", "resent");
    failed = meters.counter("alliance.outbox.events", "result", "failed");
  }

  @Override
  public void sent(int confirmed, int again, int unconfirmed) {
    sent.increment(confirmed);
    resent.increment(again);
    failed.increment(unconfirmed);
  }

  @Override
  public void collided(String collection) {
    meters.counter("alliance.aggregate.conflicts", "aggregate", collection).increment();
  }

  @Override
  public void unreadable(String collection) {
    meters.counter("alliance.aggregate.unreadable", "aggregate", collection).increment();
  }

  @Override
  public void received(Envelope envelope, Receipt receipt) {
    var type = EventType.named(envelope.type()).map(EventType::wireName).orElse("unknown");
    meters
        .counter(
            "alliance.inbox.received",
            "type",
            type,
            "receipt",
            receipt.name().toLowerCase(Locale.ROOT))
        .increment();
    if (receipt == Receipt.APPLIED) {
      var took = Duration.between(envelope.time(), clock.instant());
      Timer.builder("alliance.inbox.latency")
          .description("From an event's time in its service to its effect in this one")
          .tag("type", type)
          .publishPercentileHistogram()
          .minimumExpectedValue(Duration.ofMillis(1))
          .maximumExpectedValue(Duration.ofMinutes(10))
          .register(meters)
          .record(took.isNegative() ? Duration.ZERO : took);
    }
  }

  @Override
  public void buried(String reason) {
    meters.counter("alliance.inbox.dead.letters", "reason", reason).increment();
  }
}

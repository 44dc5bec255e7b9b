package org.alliance.notification.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.notification.application.Deliveries;
import org.alliance.notification.domain.DeliveryState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How many messages wait or did not arrive, and for how long the oldest has been due. Sent ones
/// are not counted: there are more of them every day. Every instance shows the same.
@Configuration(proxyBeanMethods = false)
class DeliveryFigures {
  private static final Duration EVERY = Duration.ofSeconds(15);
  private static final List<DeliveryState> COUNTED =
      List.of(
          DeliveryState.WAITING_FOR_ADDRESS,
          DeliveryState.DUE,
          DeliveryState.HELD,
          DeliveryState.BOUNCED,
          DeliveryState.BLOCKED,
          DeliveryState.FAILED);

  private final Deliveries deliveries;
  private final Clock clock;
  private volatile Figures now = new Figures(Map.of(), Duration.ZERO);

  private record Figures(Map<DeliveryState, Long> counts, Duration oldest) {}

  DeliveryFigures(MeterRegistry meters, Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
    COUNTED.forEach(state ->
        Gauge.builder(
                "alliance.notification.deliveries", () -> now.counts().getOrDefault(state, 0L))
            .description("Messages that wait or did not arrive, by state")
            .tag("state", state.code())
            .register(meters));
    Gauge.builder("alliance.notification.oldest.due", () -> now.oldest().toMillis() / 1_000.0)
        .baseUnit("seconds")
        .description("For how long the message that is due longest has been due")
        .register(meters);
  }

  @Bean
  RecurringTask countingDeliveries() {
    return RecurringTask.every("delivery-figures", EVERY, this::refresh);
  }

  private void refresh() {
    var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
    COUNTED.forEach(state -> counts.put(state, deliveries.count(state)));
    now = new Figures(counts, oldest(clock.instant()));
  }

  /// A message that is to be sent later, after a failed attempt, is not due yet.
  private Duration oldest(Instant at) {
    return deliveries.in(DeliveryState.DUE, Optional.empty(), 1).stream()
        .map(first -> Duration.between(first.place().since(), at))
        .filter(age -> !age.isNegative())
        .findFirst()
        .orElse(Duration.ZERO);
  }
}

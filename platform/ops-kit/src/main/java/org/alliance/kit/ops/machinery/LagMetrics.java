package org.alliance.kit.ops.machinery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;

/// How far the service is behind on each topic, as [Machinery] sees it. While the broker is away
/// there are no numbers: an old one would look like an answer. Every instance shows the same.
public final class LagMetrics {
  private final Machinery machinery;
  private final MultiGauge unread;
  private final MultiGauge oldest;
  private final MultiGauge consumers;

  public LagMetrics(MeterRegistry meters, Machinery machinery) {
    this.machinery = machinery;
    unread =
        MultiGauge.builder("alliance.inbox.unread")
            .description("Records of a topic that the service has not read")
            .register(meters);
    oldest =
        MultiGauge.builder("alliance.inbox.oldest.unread")
            .baseUnit("seconds")
            .description("Age of the oldest unread record of a topic")
            .register(meters);
    consumers =
        MultiGauge.builder("alliance.inbox.consumers")
            .description("Consumers of the service that read a topic now")
            .register(meters);
  }

  public void refresh() {
    var now = machinery.now();
    unread.register(now.lags().stream().map(lag -> row(lag, lag.unread())).toList(), true);
    oldest.register(
        now.lags().stream()
            .map(lag -> row(lag, lag.age(now.at()).orElse(Duration.ZERO).toMillis() / 1_000.0))
            .toList(),
        true);
    consumers.register(now.lags().stream().map(lag -> row(lag, lag.consumers())).toList(), true);
  }

  private static Row<Number> row(Lag lag, Number number) {
    return Row.of(Tags.of("topic", lag.topic()), number);
  }
}

package org.alliance.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.alliance.kit.outbox.Outbox.Waiting;

/// How much of what a service has said is still unsent. Work that can wait, such as an import, is
/// put off while it is too much; what a person asks for is not.
public final class Pressure {
  private static final long MANY = 5_000;
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Clock clock;
  private volatile Waiting now = new Waiting(0, null);

  public Pressure(Clock clock) {
    this.clock = clock;
  }

  void measured(Collection<Waiting> outboxes) {
    now =
        new Waiting(
            outboxes.stream().mapToLong(Waiting::aggregates).sum(),
            outboxes.stream()
                .map(Waiting::oldest)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null));
  }

  /// How many aggregates have something unsent.
  public long unsent() {
    return now.aggregates();
  }

  /// How long the oldest unsent event waits.
  public Duration oldest() {
    return Optional.ofNullable(now.oldest())
        .map(since -> Duration.between(since, clock.instant()))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /// Whether work that can wait should.
  public boolean isHigh() {
    return unsent() > MANY || oldest().compareTo(LONG) > 0;
  }
}

package org.alliance.kit.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.alliance.kit.schedule.RecurringTask;

/// Looks for events that nobody was told of: after a crash, a failed send or a restart. What two
/// looks running find is sent; what only one has found is most likely on its way. No clock is
/// asked, so a wrong one delays nothing.
public final class OutboxPoll {
  private static final int AT_ONCE = 2_000;
  private static final Duration HARDLY = Duration.ofMillis(200);

  private record Found(Outbox outbox, String id) {}

  private final Collection<Outbox> outboxes;
  private final Relay relay;
  private final Leases leases;
  private final Pressure pressure;
  private volatile Set<Found> lastLook = Set.of();

  /// @param pressure is told how much waits
  public OutboxPoll(Collection<Outbox> outboxes, Relay relay, Leases leases, Pressure pressure) {
    this.outboxes = List.copyOf(outboxes);
    this.relay = relay;
    this.leases = leases;
    this.pressure = pressure;
  }

  /// Gives the leases back at its end, so that the other instances need not wait for them.
  ///
  /// @param every the time between two looks
  public RecurringTask recurring(Duration every) {
    return new RecurringTask("outbox-poll", Duration.ZERO, () -> untilNextLook(every), this::look)
        .withEnd(leases::releaseAll);
  }

  void look() {
    var mine = leases.mine();
    var found = new HashSet<Found>();
    for (var outbox : outboxes) {
      outbox.waiting(mine, AT_ONCE).forEach(id -> found.add(new Found(outbox, id)));
    }
    found.stream()
        .filter(lastLook::contains)
        .forEach(waiting -> relay.written(waiting.outbox(), waiting.id()));
    lastLook = found;
    pressure.measured(outboxes.stream().map(Outbox::waiting).toList());
  }

  /// The time between two looks. It varies by a fifth, so that instances do not look in step. After
  /// a full page it is short, because more events wait.
  private Duration untilNextLook(Duration every) {
    if (lastLook.size() >= AT_ONCE) {
      return HARDLY;
    }
    var fifth = every.toNanos() / 5;
    return every.plusNanos(ThreadLocalRandom.current().nextLong(-fifth, fifth + 1));
  }
}

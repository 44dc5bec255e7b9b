package org.alliance.kit.repair;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.aggregate.HeldEvents;
import org.alliance.kit.aggregate.Versioned.Gap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for aggregates that wait for an event that does not come, and asks the event's owner for
/// it again: once the gap has outlived one look, then less and less often.
public final class GapWatch {
  private static final Logger log = LoggerFactory.getLogger(GapWatch.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private record Asked(int times, long next) {}

  private final Collection<HeldEvents> aggregates;
  private final RepairRequests owners;
  private final LongSupplier nanoTime;
  private Map<Gap, Asked> known = Map.of();
  private volatile Waiting waiting = new Waiting(0, 0);

  /// How many aggregates wait.
  ///
  /// @param behindGaps for an event that has not come
  /// @param parked for a person
  public record Waiting(int behindGaps, long parked) {}

  public GapWatch(
      Collection<? extends HeldEvents> aggregates, RepairRequests owners, LongSupplier nanoTime) {
    this.aggregates = List.copyOf(aggregates);
    this.owners = owners;
    this.nanoTime = nanoTime;
  }

  public Waiting waiting() {
    return waiting;
  }

  /// At all of them, however many wait for a person meanwhile.
  public void look() {
    var asked = new HashMap<Gap, Asked>();
    var behindGaps = new AtomicInteger();
    for (var some : aggregates) {
      some.eachBehindGap(aggregate -> {
        behindGaps.incrementAndGet();
        aggregate.gaps().forEach(gap -> asked.put(gap, askIfDue(gap)));
      });
    }
    known = asked;
    waiting =
        new Waiting(behindGaps.get(), aggregates.stream().mapToLong(HeldEvents::countParked).sum());
  }

  private Asked askIfDue(Gap gap) {
    var before = known.get(gap);
    var now = nanoTime.getAsLong();
    if (before == null) {
      return new Asked(0, now);
    }
    if (now < before.next()) {
      return before;
    }
    log.warn(
        "Asking {} again for #{} to #{} of {}",
        gap.stream().owner().code(),
        gap.from(),
        gap.to(),
        gap.subject());
    return ask(gap) ? new Asked(before.times() + 1, now + waitAfter(before.times())) : before;
  }

  /// One owner who cannot be asked now keeps nobody from asking the others.
  @SuppressWarnings("CatchingUnchecked") // whatever is away now is asked again at the next look
  private boolean ask(Gap gap) {
    try {
      owners.send(new RepairRequest(gap.stream(), gap.subject(), gap.from(), gap.to()));
      return true;
    } catch (Exception failure) {
      log.warn(
          "Cannot ask {} now: {}", gap.stream().owner().code(), failure.getClass().getSimpleName());
      return false;
    }
  }

  private static long waitAfter(int times) {
    return Math.min(FIRST_WAIT.toNanos() << Math.min(times, 20), LONGEST_WAIT.toNanos());
  }
}

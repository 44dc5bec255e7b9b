package org.alliance.kit.ops;

import java.time.Clock;
import java.util.Objects;
import org.alliance.kit.ops.StuckEvent.Whereabouts;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.job.TransientRetries;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.ops.store.OpsStore;
import org.alliance.kit.repair.RepairRequests;
import org.springframework.core.retry.RetryTemplate;

/// Closes what nobody will ever let go on. Dead letters are kept for as long as all that is
/// settled. What waits for an event that never came is taken out of its aggregate, and its owner is
/// asked for all that its subject ever said: what was forged is gone, and what was not comes again.
/// What is parked stays: it is the next one of its source, and the later ones behind it would never
/// have their turn.
public final class Discards {
  private static final String DISCARDED = "discarded";

  private final StuckEvents stuck;
  private final OpsStore store;
  private final RepairRequests owners;
  private final Clock clock;
  private final RetryTemplate retries;
  private final StuckEventJob oneByOne;

  public Discards(
      StuckEvents stuck, OpsStore store, RepairRequests owners, OpsJobs jobs, Clock clock) {
    this(stuck, store, owners, jobs, clock, TransientRetries.UNTIL_A_NEW_PRIMARY);
  }

  Discards(
      StuckEvents stuck,
      OpsStore store,
      RepairRequests owners,
      OpsJobs jobs,
      Clock clock,
      RetryTemplate retries) {
    this.stuck = stuck;
    this.store = store;
    this.owners = owners;
    this.clock = clock;
    this.retries = retries;
    oneByOne = new StuckEventJob("discard", stuck, jobs, this::discard);
  }

  public long count(Filter filter) {
    return oneByOne.count(filter);
  }

  public OpsJob start(Filter filter, String by, String reason, int perSecond) {
    return oneByOne.start(filter, by, reason, perSecond);
  }

  /// What [#start(Filter, String, String, int)] would come to now.
  public Forecast foresee(Filter filter) {
    return oneByOne.foresee(
        filter,
        one ->
            stuck
                .withBody(one)
                .map(event ->
                    event.kind() == StuckEvent.Kind.PARKED
                        ? StuckEventJob.STILL + "parked"
                        : DISCARDED)
                .orElse(StuckEventJob.GONE));
  }

  private String discard(Whereabouts one) {
    return retries.invoke(() -> stuck.withBody(one)).map(this::close).orElse(StuckEventJob.GONE);
  }

  private String close(StuckEvent event) {
    return switch (event.kind()) {
      case PARKED -> StuckEventJob.STILL + "parked";
      case GAP -> forget(event) ? DISCARDED : StuckEventJob.GONE;
      case DEAD_LETTER -> settle(event.id()) ? DISCARDED : StuckEventJob.GONE;
    };
  }

  /// The owner is asked afterwards: what it sends before would be taken out, too. It is asked in
  /// any case: that nothing waits any more may be the doing of an attempt whose answer was lost.
  private boolean forget(StuckEvent event) {
    var all = event.repairOfAll();
    var aggregate = Objects.requireNonNull(event.aggregate());
    var forgotten =
        retries.invoke(() -> stuck.forgetBehindGap(aggregate, all.stream(), all.subject()));
    retries.invoke(() -> {
      owners.send(all);
      return all;
    });
    return forgotten;
  }

  private boolean settle(String id) {
    return retries.invoke(() -> store.settle(id, DISCARDED, clock.instant()));
  }
}

package org.alliance.kit.ops;

import java.time.Clock;
import org.alliance.kit.ops.StuckEvent.Whereabouts;

/// Closes dead letters that nobody will ever let go on. They are kept for as long as all that is
/// settled. What waits in an aggregate is left there: nobody but its owner can say that it is not
/// sound, and the later ones behind it would never have their turn.
public final class Discards {
  private static final String DISCARDED = "discarded";

  private final StuckEvents stuck;
  private final OpsStore store;
  private final Clock clock;
  private final Tries tries;
  private final OneByOne oneByOne;

  public Discards(StuckEvents stuck, OpsStore store, OpsJobs jobs, Clock clock) {
    this(stuck, store, jobs, clock, new Tries(Tries.LONGER_AND_LONGER));
  }

  Discards(StuckEvents stuck, OpsStore store, OpsJobs jobs, Clock clock, Tries tries) {
    this.stuck = stuck;
    this.store = store;
    this.clock = clock;
    this.tries = tries;
    oneByOne = new OneByOne("discard", stuck, jobs, this::discard);
  }

  long count(Filter filter) {
    return oneByOne.count(filter);
  }

  OpsJob start(Filter filter, String by, String reason, int perSecond) {
    return oneByOne.start(filter, by, reason, perSecond);
  }

  private String discard(Whereabouts one) {
    return tries.of(() -> stuck.withBody(one)).map(this::close).orElse(OneByOne.GONE);
  }

  private String close(StuckEvent event) {
    return switch (event.kind()) {
      case PARKED -> OneByOne.STILL + "parked";
      case GAP -> OneByOne.STILL + "waiting";
      case DEAD_LETTER -> settle(event.id()) ? DISCARDED : OneByOne.GONE;
    };
  }

  private boolean settle(String id) {
    return tries.of(() -> store.settle(id, DISCARDED, clock.instant()));
  }
}

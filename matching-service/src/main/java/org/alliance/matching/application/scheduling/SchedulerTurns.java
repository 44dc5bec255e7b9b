package org.alliance.matching.application.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Gatherer;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.TransientFaults;
import org.alliance.matching.application.index.FirmIndex;
import org.alliance.matching.application.index.PendingCases;
import org.alliance.matching.application.scheduling.ReferralScheduler.Stores;
import org.alliance.matching.application.scheduling.StoredChanges.Changed;
import org.alliance.matching.domain.firms.FirmProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The turns of the instance that holds the scheduler's lease. Turns run one after the other. A
/// case that fails keeps no other waiting, and is tried again at the next turn.
public final class SchedulerTurns {
  private static final Logger log = LoggerFactory.getLogger(SchedulerTurns.class);

  /// The number of changes that one turn follows: a flood of new cases must not delay expiry.
  private static final int MOST_CHANGES = 500;

  private static final Duration FORGET_EVERY = Duration.ofDays(1);

  private final Stores stores;
  private final OfferingCases offering;
  private final FirmIndex firms;
  private final PendingCases pending;
  private final BatchScheduler batches;
  private final Rhythm rhythm;
  private final Clock clock;
  private Instant forgotten;

  SchedulerTurns(
      Stores stores, OfferingCases offering, BatchScheduler batches, Rhythm rhythm, Clock clock) {
    this.stores = stores;
    this.offering = offering;
    this.batches = batches;
    this.rhythm = rhythm;
    this.clock = clock;
    firms = offering.firms();
    pending = offering.pending();
    forgotten = clock.instant();
  }

  /// Follows all changes, asks firms for the cases that need one, ends offers whose time is over,
  /// and runs a batch if one is due.
  ///
  /// @return whether there are more changes than one turn follows
  /// @throws Tenure.Lost if another instance decides now; this one has to take over anew
  public boolean isMoreLeftAfterTurn() {
    offering.tenure().check();
    followFirms();
    var isMoreLeft = isMoreLeftAfterFollowing();
    expire();
    batches.look(pending.waiting(), this::tryStuckCases);
    forget();
    return isMoreLeft;
  }

  public int waiting() {
    return batches.waiting();
  }

  public int regret() {
    return batches.regret();
  }

  private void followFirms() {
    var changes = stores.firmChanges().changed(MOST_CHANGES);
    for (var change : changes) {
      var found = stores.firmChanges().load(change.id());
      if (found.state() instanceof FirmProfile.Known(var facts)) {
        firms.put(facts, found.positionOf(EventStream.FIRM));
      }
    }
    followed(stores.firmChanges(), changes);
  }

  private boolean isMoreLeftAfterFollowing() {
    var changes = stores.referralChanges().changed(MOST_CHANGES);
    var isFollowed = changes.stream().gather(concurrently(this::isFollowed)).toList();
    followed(
        stores.referralChanges(),
        IntStream.range(0, changes.size()).filter(isFollowed::get).mapToObj(changes::get).toList());
    return changes.size() == MOST_CHANGES;
  }

  /// The marks go only if the lease is still held now: another instance that took over meanwhile
  /// would not see these changes otherwise.
  private void followed(StoredChanges<?> store, List<Changed> changes) {
    if (!changes.isEmpty()) {
      offering.tenure().confirm();
      store.followed(changes);
    }
  }

  /// The scheduler's own writes are marked as well; they have been followed already.
  private boolean isFollowed(Changed change) {
    var caseId = new CaseId(change.id());
    return firms.knows(caseId, change.version()) || isDone(caseId, offering::followAndOffer);
  }

  private void expire() {
    var now = clock.instant().minus(rhythm.grace());
    each(pending.overdue(now), caseId -> offering.expire(caseId, now));
  }

  /// A firm that has changed may take cases that no firm could take.
  private void tryStuckCases() {
    each(pending.stuck(), offering::isOfferedNext);
  }

  private void each(Collection<CaseId> cases, Consumer<CaseId> what) {
    cases.stream().gather(concurrently(caseId -> isDone(caseId, what))).forEach(_ -> {});
  }

  private static <T> Gatherer<T, ?, Boolean> concurrently(Predicate<T> isDone) {
    return Gatherers.mapConcurrent(ReferralScheduler.HANDS, isDone::test);
  }

  /// Protects the loop over the cases of a turn: one case that fails, whatever the reason, must not
  /// keep the others waiting. Only a lost lease ends the turn.
  ///
  /// @return false if it has to be tried again: the fault goes away by itself
  @SuppressWarnings("CatchingUnchecked")
  private static boolean isDone(CaseId caseId, Consumer<CaseId> what) {
    try {
      what.accept(caseId);
      return true;
    } catch (Tenure.Lost lost) {
      throw lost;
    } catch (RuntimeException failure) {
      log.warn("Cannot look after case {} now: {}", caseId, failure.getClass().getSimpleName());
      return !TransientFaults.isTransient(failure);
    }
  }

  private void forget() {
    var now = clock.instant();
    if (forgotten.plus(FORGET_EVERY).isBefore(now)) {
      forgotten = now;
      firms.forget(now.minus(ReferralScheduler.REMEMBERED));
    }
  }
}

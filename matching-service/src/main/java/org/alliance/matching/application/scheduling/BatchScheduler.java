package org.alliance.matching.application.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.aggregate.TransientFaults;
import org.alliance.matching.application.index.FirmIndex;
import org.alliance.matching.application.index.MatchingRules;
import org.alliance.matching.application.index.ShadowPricing;
import org.alliance.matching.application.index.SolvingBatch;
import org.alliance.matching.application.scheduling.BatchRuns.BatchRun;
import org.alliance.matching.application.scheduling.BatchRuns.Trigger;
import org.alliance.matching.domain.batch.Regret;
import org.alliance.matching.domain.firms.Period;
import org.alliance.matching.domain.referral.CaseHistory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides on all waiting cases together: every few hours, when a week or quarter begins, when many
/// wait, and when firms have changed or places have become free. It also keeps the shadow prices
/// fresh, whether cases wait or not. Not thread-safe: the scheduler's turns run one after the
/// other.
final class BatchScheduler {
  private static final Logger log = LoggerFactory.getLogger(BatchScheduler.class);
  private static final Duration REGRET_OVER = Duration.ofDays(28);
  private static final Duration REGRET_EVERY = Duration.ofHours(20);

  private final FirmIndex firms;
  private final OfferingCases offering;
  private final ShadowPricing pricing;
  private final SolvingBatch solving;
  private final MatchingRules rules;
  private final Rhythm rhythm;
  private final BatchRuns runs;
  private final Clock clock;
  private Occasion seen = new Occasion(Period.of(Instant.EPOCH), 0, 0);
  private Instant lastRun = Instant.EPOCH;
  private Instant lastPriced = Instant.EPOCH;
  private Instant lastFreed = Instant.EPOCH;
  private Instant lastRegret = Instant.EPOCH;
  private volatile int regret;
  private volatile int waitingNow;
  private int waitedLast;
  private volatile boolean hasToLookAgain;

  /// The state that may help waiting cases; compared with that of the last finished look.
  private record Occasion(Period period, long changes, long freed) {}

  /// The news since the last look that was finished.
  ///
  /// @param changed a firm has changed
  /// @param opening a week or a quarter has begun
  /// @param freed a place has become free
  private record News(boolean changed, boolean opening, boolean freed) {}

  BatchScheduler(
      OfferingCases offering, MatchingRules rules, Rhythm rhythm, BatchRuns runs, Clock clock) {
    this.offering = offering;
    this.rules = rules;
    this.rhythm = rhythm;
    this.runs = runs;
    firms = offering.firms();
    pricing = new ShadowPricing(firms, rules);
    solving = new SolvingBatch(firms);
    this.clock = clock;
  }

  /// Does all that is due. News stays news until a look has been finished: if a case met a
  /// transient fault, all cases are looked at again next time.
  ///
  /// @param waiting all cases that wait, those that came first at the front
  /// @param wake tries the cases again that found no firm at all; called when a firm has changed
  void look(List<List<CaseHistory>> waiting, Runnable wake) {
    var now = clock.instant();
    var occasion = new Occasion(Period.of(now), firms.changes(), firms.freed());
    var news = newsOf(occasion, now);
    if (news.changed() || news.opening() || !lastPriced.plus(rhythm.every()).isAfter(now)) {
      pricing.reprice(now);
      lastPriced = now;
    }
    waitingNow = waiting.stream().mapToInt(List::size).sum();
    hasToLookAgain = false;
    due(waitingNow, news, now).ifPresent(trigger -> runAll(trigger, waiting, now));
    if (news.changed()) {
      wake.run();
    }
    if (hasToLookAgain) {
      lastRun = Instant.EPOCH;
      return;
    }
    lastFreed = news.freed() ? now : lastFreed;
    seen = news.freed() ? occasion : new Occasion(occasion.period, occasion.changes, seen.freed);
  }

  private News newsOf(Occasion now, Instant time) {
    return new News(
        now.changes != seen.changes,
        !now.period.equals(seen.period),
        now.freed != seen.freed && !lastFreed.plus(rhythm.afterFreed()).isAfter(time));
  }

  private Optional<Trigger> due(int waiting, News news, Instant now) {
    if (waiting == 0) {
      waitedLast = 0;
      return Optional.empty();
    }
    if (news.changed()) {
      return Optional.of(Trigger.FIRMS_CHANGED);
    }
    if (news.opening()) {
      return Optional.of(Trigger.OPENING);
    }
    if (news.freed()) {
      return Optional.of(Trigger.ROOM_FREED);
    }
    // Cases that found no firm last time do not count as new.
    if (waiting >= waitedLast + rhythm.many()) {
      return Optional.of(Trigger.MANY_WAIT);
    }
    return lastRun.plus(rhythm.every()).isAfter(now)
        ? Optional.empty()
        : Optional.of(Trigger.SCHEDULE);
  }

  private void runAll(Trigger trigger, List<List<CaseHistory>> waiting, Instant now) {
    lastRun = now;
    var left = 0;
    for (var together : waiting) {
      var run = run(trigger, together, now);
      left += run.waiting() - run.offered();
    }
    waitedLast = left;
  }

  /// Solves, has the firms asked, and records the run. The lease is confirmed before the solver
  /// starts and before the run is recorded, so that two instances do not record the same batch.
  private BatchRun run(Trigger trigger, List<CaseHistory> waiting, Instant now) {
    offering.tenure().confirm();
    var solved = solving.solve(waiting, now);
    var offered =
        (int)
            waiting.stream()
                .gather(
                    Gatherers.mapConcurrent(
                        ReferralScheduler.HANDS,
                        history ->
                            isAsked(
                                history.caseId(),
                                solved.firms().get(history.caseId()),
                                waiting.size())))
                .filter(isAsked -> isAsked)
                .count();
    offering.tenure().confirm();
    var certificate = solved.certificate();
    var run =
        new BatchRun(
            now,
            trigger,
            rules.weights().version(),
            waiting.size(),
            solved.firms().size(),
            offered,
            solved.rounds(),
            certificate.value(),
            certificate.bound(),
            certificate.isProven(),
            freshRegret(now));
    runs.add(run);
    return run;
  }

  /// Protects the loop over the cases of a batch: one case that fails, whatever the reason, must
  /// not keep the others waiting. Only a lost lease ends the batch. A fault that goes away by
  /// itself has the next turn look again.
  ///
  /// @param firm that was found for it; absent if none was
  @SuppressWarnings("CatchingUnchecked")
  private boolean isAsked(CaseId caseId, @Nullable FirmId firm, int together) {
    try {
      return firm == null
          ? offering.isOfferedNext(caseId)
          : offering.isOffered(caseId, firm, together);
    } catch (Tenure.Lost lost) {
      throw lost;
    } catch (RuntimeException failure) {
      log.warn("Cannot refer case {} now: {}", caseId, failure.getClass().getSimpleName());
      if (TransientFaults.isTransient(failure)) {
        hasToLookAgain = true;
      }
      return false;
    }
  }

  private int freshRegret(Instant now) {
    if (lastRegret.plus(REGRET_EVERY).isBefore(now)) {
      lastRegret = now;
      var view = firms.view(now, REGRET_OVER);
      regret =
          Regret.of(
              view.firms(),
              view.cases().stream()
                  .map(past -> new Regret.Known(past.caseId(), past.facts()))
                  .toList(),
              view.reached(),
              (int) (REGRET_OVER.toDays() / 7),
              firms.distances());
    }
    return regret;
  }

  /// The number of cases that waited at the last look.
  int waiting() {
    return waitingNow;
  }

  /// The share of the hindsight optimum that the last four weeks' cases have not reached, in
  /// millionths; computed once a day.
  int regret() {
    return regret;
  }
}

package org.alliance.matching.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.kit.aggregate.Faults;
import org.alliance.matching.application.BatchRuns.BatchRun;
import org.alliance.matching.application.BatchRuns.Trigger;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.batch.Regret;
import org.alliance.matching.domain.ranking.Weights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides on all waiting cases together, when it is time: every few hours, when quotas are opened,
/// when many wait, and when there are new firms or free places. It also keeps the prices fresh,
/// whether anybody waits or not. It belongs to one thread.
public final class BatchDesk {
  private static final Logger log = LoggerFactory.getLogger(BatchDesk.class);
  private static final Duration REGRET_OVER = Duration.ofDays(28);
  private static final Duration REGRET_EVERY = Duration.ofHours(20);

  private final FirmIndex firms;
  private final ReferringCases referring;
  private final BatchRuns runs;
  private final Weights weights;
  private final Rhythm rhythm;
  private final Clock clock;
  private Occasion seen = new Occasion(Period.of(Instant.EPOCH), 0, 0);
  private Instant lastRun = Instant.EPOCH;
  private Instant lastPriced = Instant.EPOCH;
  private Instant lastFreed = Instant.EPOCH;
  private Instant lastRegret = Instant.EPOCH;
  private volatile int regret;
  private volatile int waitingNow;
  private int waitedLast;
  private boolean hasToLookAgain;

  /// @param every how long at most between two runs, and between two looks at the prices
  /// @param afterFreed how long at least between two looks at places that have become free
  /// @param many how many more waiting cases than last time are reason enough for a run
  public record Rhythm(Duration every, Duration afterFreed, int many) {}

  /// What may help cases that wait: compared with the last one that was dealt with.
  private record Occasion(Period period, long changes, long freed) {}

  /// What has happened since the last look that was finished.
  ///
  /// @param changed a firm has changed
  /// @param opening a week or a quarter has begun
  /// @param freed a place has become free
  private record News(boolean changed, boolean opening, boolean freed) {}

  public BatchDesk(
      FirmIndex firms,
      ReferringCases referring,
      BatchRuns runs,
      Weights weights,
      Rhythm rhythm,
      Clock clock) {
    this.firms = firms;
    this.referring = referring;
    this.runs = runs;
    this.weights = weights;
    this.rhythm = rhythm;
    this.clock = clock;
  }

  /// Does all that is due. What is news stays so until all of this has been done once: where a case
  /// met a fault that goes away, all is looked at again next time.
  ///
  /// @param waiting all cases that wait, those that came first at the front
  /// @param wake has those cases tried again that found no firm at all; called when one has changed
  public void look(List<List<Brief>> waiting, Runnable wake) {
    var now = clock.instant();
    var occasion = new Occasion(Period.of(now), firms.changes(), firms.freed());
    var news = newsOf(occasion, now);
    if (news.changed() || news.opening() || !lastPriced.plus(rhythm.every()).isAfter(now)) {
      firms.reprice(now);
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
    // Those that found nobody last time do not count as new.
    if (waiting >= waitedLast + rhythm.many()) {
      return Optional.of(Trigger.MANY_WAIT);
    }
    return lastRun.plus(rhythm.every()).isAfter(now)
        ? Optional.empty()
        : Optional.of(Trigger.SCHEDULE);
  }

  private void runAll(Trigger trigger, List<List<Brief>> waiting, Instant now) {
    lastRun = now;
    var left = 0;
    for (var together : waiting) {
      var run = run(trigger, together, now);
      left += run.waiting() - run.offered();
    }
    waitedLast = left;
  }

  /// Solves, has the firms asked, and writes down what came of it.
  private BatchRun run(Trigger trigger, List<Brief> waiting, Instant now) {
    var solved = firms.solve(waiting, now);
    var offered = 0;
    for (var brief : waiting) {
      offered +=
          isAsked(brief.caseId(), solved.firms().get(brief.caseId()), waiting.size()) ? 1 : 0;
    }
    var certificate = solved.certificate();
    var run =
        new BatchRun(
            now,
            trigger,
            weights.version(),
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

  /// @param firm that was found for it; absent if none was
  @SuppressWarnings("CatchingUnchecked") // one case must not keep the others waiting
  private boolean isAsked(CaseId caseId, @Nullable FirmId firm, int together) {
    try {
      return firm == null
          ? referring.askWhoeverIsBest(caseId)
          : referring.ask(caseId, firm, together);
    } catch (RuntimeException failure) {
      log.warn("Cannot refer case {} now: {}", caseId, failure.getClass().getSimpleName());
      hasToLookAgain = hasToLookAgain || Faults.isTransient(failure);
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

  /// How many cases waited at the last look.
  public int waiting() {
    return waitingNow;
  }

  /// What the last four weeks' cases have not reached of what they could have, in millionths; a day
  /// old at most.
  public int regret() {
    return regret;
  }
}

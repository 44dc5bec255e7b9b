package org.alliance.matching.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.matching.application.BatchRuns.BatchRun;
import org.alliance.matching.application.BatchRuns.Trigger;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.batch.Regret;
import org.alliance.matching.domain.ranking.Weights;

/// Decides on all waiting cases together, when it is time: every few hours, when quotas are opened,
/// when many wait, and when there are new firms or free places.
public final class BatchDesk {
  private static final Duration REGRET_OVER = Duration.ofDays(28);

  private final FirmIndex firms;
  private final ReferringCases referring;
  private final BatchRuns runs;
  private final Weights weights;
  private final Duration every;
  private final int many;
  private final Clock clock;
  private Instant last = Instant.EPOCH;
  private int waitedLast;

  /// @param every how long at most between two runs
  /// @param many how many waiting cases are reason enough for one
  public BatchDesk(
      FirmIndex firms,
      ReferringCases referring,
      BatchRuns runs,
      Weights weights,
      Duration every,
      int many,
      Clock clock) {
    this.firms = firms;
    this.referring = referring;
    this.runs = runs;
    this.weights = weights;
    this.every = every;
    this.many = many;
    this.clock = clock;
  }

  /// @param waiting how many cases wait
  /// @param changed whether a firm has changed
  public Optional<Trigger> due(long waiting, boolean changed) {
    var now = clock.instant();
    var freed = firms.hasFreedPlaces();
    if (waiting == 0) {
      return Optional.empty();
    }
    if (changed) {
      return Optional.of(Trigger.FIRMS_CHANGED);
    }
    if (firms.isOpening(now)) {
      return Optional.of(Trigger.OPENING);
    }
    if (freed) {
      return Optional.of(Trigger.ROOM_FREED);
    }
    // Those that found nobody last time do not count as new.
    if (waiting >= waitedLast + many) {
      return Optional.of(Trigger.MANY_WAIT);
    }
    return last.plus(every).isAfter(now) ? Optional.empty() : Optional.of(Trigger.SCHEDULE);
  }

  /// Solves, writes down what came of it, and has the firms asked.
  public BatchRun run(Trigger trigger, List<Brief> waiting) {
    last = clock.instant();
    var solved = firms.solve(waiting, last);
    var certificate = solved.certificate();
    var run =
        new BatchRun(
            last,
            trigger,
            weights.version(),
            solved.waiting(),
            solved.matches().size(),
            solved.rounds(),
            certificate.value(),
            certificate.bound(),
            certificate.isProven(),
            regret());
    runs.add(run);
    var matched = new HashSet<CaseId>();
    for (var match : solved.matches()) {
      var caseId = match.waiting().need().caseId();
      matched.add(caseId);
      referring.ask(caseId, firms.firmOf(match), waiting.size());
    }
    tryOthers(waiting, matched);
    waitedLast = waiting.size() - matched.size();
    return run;
  }

  /// Those without a match may have waited long enough for their best firm, or for a coordinator.
  private void tryOthers(List<Brief> waiting, Set<CaseId> matched) {
    waiting.stream()
        .map(Brief::caseId)
        .filter(caseId -> !matched.contains(caseId))
        .forEach(referring::tryAgain);
  }

  private int regret() {
    var view = firms.view(last, REGRET_OVER);
    return Regret.of(
        view.firms(),
        view.cases().stream().map(past -> new Regret.Known(past.caseId(), past.facts())).toList(),
        view.reached(),
        (int) (REGRET_OVER.toDays() / 7),
        firms.distances());
  }
}

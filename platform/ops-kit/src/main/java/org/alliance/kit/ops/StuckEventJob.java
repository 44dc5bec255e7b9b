package org.alliance.kit.ops;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.alliance.kit.ops.StuckEvent.Whereabouts;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.store.OpsJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jobs that do something with stuck events: with all that are stuck and match when it is asked
/// for, one by one. What goes wrong with one is its own outcome, and the others have their turn.
final class StuckEventJob {
  static final String GONE = "gone-already";
  static final String STILL = "still-";
  private static final String FAILED = "failed";
  private static final Logger log = LoggerFactory.getLogger(StuckEventJob.class);

  private final String kind;
  private final StuckEvents stuck;
  private final OpsJobs jobs;
  private final Function<Whereabouts, String> step;

  /// @param step does it with one of them and says what came of it; an outcome that begins with
  ///   [#STILL] is of one that is as stuck as before
  StuckEventJob(String kind, StuckEvents stuck, OpsJobs jobs, Function<Whereabouts, String> step) {
    this.kind = kind;
    this.stuck = stuck;
    this.jobs = jobs;
    this.step = step;
  }

  long count(Filter filter) {
    var found = new LongAdder();
    stuck.each(filter, _ -> found.increment());
    return found.sum();
  }

  OpsJob start(Filter filter, String by, String reason, int perSecond) {
    var selected = new ArrayList<Whereabouts>();
    stuck.each(filter, event -> selected.add(event.whereabouts()));
    return jobs.start(
        new OpsJobs.Order(kind, filter.words(), by, reason, selected.size(), perSecond, Map.of()),
        _ ->
            progress -> {
              for (var one : selected) {
                var outcome = outcomeOf(one);
                progress.done(outcome, null, isLeft(outcome) ? one.id() : null);
              }
            });
  }

  private String outcomeOf(Whereabouts one) {
    try {
      return step.apply(one);
    } catch (RuntimeException fault) {
      log.warn("A {} of {} failed: {}", kind, one.id(), fault.getClass().getName());
      return FAILED;
    }
  }

  private static boolean isLeft(String outcome) {
    return outcome.startsWith(STILL) || outcome.equals(FAILED);
  }
}

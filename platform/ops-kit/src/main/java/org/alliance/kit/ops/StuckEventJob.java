package org.alliance.kit.ops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.alliance.kit.ops.StuckEvent.Whereabouts;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.store.OpsJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jobs that do something with stuck events: with all that are stuck and match when it is asked
/// for, one by one, the earlier ones of a case before its later ones. What goes wrong with one is
/// its own outcome, and the others have their turn.
final class StuckEventJob {
  static final String GONE = "gone-already";
  static final String STILL = "still-";
  private static final String FAILED = "failed";
  private static final int MOST_TRIED = 2_000;
  private static final Logger log = LoggerFactory.getLogger(StuckEventJob.class);

  private final String kind;
  private final StuckEvents stuck;
  private final OpsJobs jobs;
  private final Function<Whereabouts, String> step;

  /// One that was selected, with what its order and its forecast need.
  private record Selected(Whereabouts where, String line, long seq, int behind) {
    static Selected of(StuckEvent event) {
      return new Selected(event.whereabouts(), event.line(), event.seq(), event.behind());
    }
  }

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

  /// @param trial says what would come of one of them, and does nothing
  Forecast foresee(Filter filter, Function<Whereabouts, String> trial) {
    var selected = new ArrayList<Selected>();
    var firstOfOthers = new HashMap<String, Long>();
    stuck.each(
        Filter.ALL,
        event -> {
          if (filter.matches(event)) {
            selected.add(Selected.of(event));
          } else {
            firstOfOthers.merge(event.line(), event.seq(), Math::min);
          }
        });
    var outcomes = new TreeMap<String, Long>();
    var lines = new HashSet<String>();
    var tried = 0;
    for (var one : inOrder(selected)) {
      var isFirst = lines.add(one.line());
      var outcome =
          !isFirst
              ? Forecast.DEPENDS
              : tried++ < MOST_TRIED ? trial.apply(one.where()) : Forecast.NOT_TRIED;
      outcomes.merge(outcome, 1L, Long::sum);
    }
    return new Forecast(
        selected.size(),
        lines.size(),
        outcomes,
        selected.stream().mapToLong(Selected::behind).sum(),
        selected.stream()
            .filter(one -> firstOfOthers.getOrDefault(one.line(), Long.MAX_VALUE) < one.seq())
            .count());
  }

  OpsJob start(Filter filter, String by, String reason, int perSecond) {
    var selected = new ArrayList<Selected>();
    stuck.each(filter, event -> selected.add(Selected.of(event)));
    var inOrder = inOrder(selected).stream().map(Selected::where).toList();
    return jobs.start(
        new OpsJobs.Order(kind, filter.words(), by, reason, inOrder.size(), perSecond, Map.of()),
        _ ->
            progress -> {
              for (var one : inOrder) {
                var outcome = outcomeOf(one);
                progress.done(outcome, null, isLeft(outcome) ? one.id() : null);
              }
            });
  }

  /// As they were found, but of those of one case and one source the earliest first.
  private static List<Selected> inOrder(List<Selected> selected) {
    var lines = new LinkedHashMap<String, List<Selected>>();
    selected.forEach(one -> lines.computeIfAbsent(one.line(), _ -> new ArrayList<>()).add(one));
    return lines.values().stream()
        .flatMap(line -> line.stream().sorted(Comparator.comparingLong(Selected::seq)))
        .toList();
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

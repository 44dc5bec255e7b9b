package org.alliance.casetracking.application.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.alliance.casetracking.application.figures.ServicePromise.Standing;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.contracts.values.code.Coded;

/// What the steps of many cases add up to.
///
/// @param at when they were counted
/// @param cases how many there are
/// @param links how many cases went from one step to the next, in the order of the flow
/// @param languages cases in the mandate by language, the largest first
/// @param places the same by state
/// @param reasons why reports were declined, offers declined and cases handed back, by list and
///   code
public record Figures(
    Instant at,
    long cases,
    List<Link> links,
    List<Promise> promises,
    List<Coverage> languages,
    List<Coverage> places,
    Map<String, Map<String, Long>> reasons) {
  public static final String DECLINES = "decline-reason";
  public static final String OFFER_DECLINES = "offer-decline-reason";
  public static final String HANDED_BACK = "handed-back";

  public record Link(FlowStep from, FlowStep to, long cases) {}

  /// A promise and how it was kept.
  ///
  /// @param half the time within which half of those took place that did
  /// @param most the time within which 90 of a hundred did
  public record Promise(
      ServicePromise promise,
      long kept,
      long missed,
      long open,
      Optional<Duration> half,
      Optional<Duration> most) {
    /// How many more may be late before fewer than 95 of a hundred are in time; negative if it is
    /// so already.
    public long budgetLeft() {
      return (kept + missed) * ServicePromise.MAY_MISS_PERCENT / 100 - missed;
    }

    /// How many of a hundred were in time, rounded down; empty if there is nothing to count.
    public Optional<Long> percentKept() {
      var counted = kept + missed;
      return counted == 0 ? Optional.empty() : Optional.of(kept * 100 / counted);
    }
  }

  /// @param code a language tag or a state
  /// @param assigned how many a firm has, or has done its work in
  /// @param waiting how many wait for a firm
  /// @param covered how many have a team that speaks a language of the client
  public record Coverage(String code, long cases, long assigned, long waiting, long covered) {}

  public Figures {
    links = List.copyOf(links);
    promises = List.copyOf(promises);
    languages = List.copyOf(languages);
    places = List.copyOf(places);
  }

  public static Figures of(CaseStepsSource source, FiguresFilter filter, Instant now) {
    var sum = new Sum(now);
    source.each(filter, sum::add);
    return sum.figures();
  }

  static Figures of(Collection<CaseSteps> all, Instant now) {
    var sum = new Sum(now);
    all.forEach(sum::add);
    return sum.figures();
  }

  private static final class Sum {
    private final Instant now;
    private final Map<FlowStep, Map<FlowStep, Long>> links = new EnumMap<>(FlowStep.class);
    private final Map<ServicePromise, Map<Standing, Long>> standings =
        new EnumMap<>(ServicePromise.class);
    private final Map<ServicePromise, LongStream.Builder> times =
        new EnumMap<>(ServicePromise.class);
    private final Map<String, long[]> languages = new TreeMap<>();
    private final Map<String, long[]> places = new TreeMap<>();
    private final Map<String, Map<String, Long>> reasons = new TreeMap<>();
    private long cases;

    Sum(Instant now) {
      this.now = now;
      for (var promise : ServicePromise.values()) {
        times.put(promise, LongStream.builder());
      }
    }

    void add(CaseSteps steps) {
      cases++;
      var way = FlowStep.of(steps);
      for (var step = 1; step < way.size(); step++) {
        links
            .computeIfAbsent(way.get(step - 1), _ -> new EnumMap<>(FlowStep.class))
            .merge(way.get(step), 1L, Long::sum);
      }
      for (var promise : ServicePromise.values()) {
        standings
            .computeIfAbsent(promise, _ -> new EnumMap<>(Standing.class))
            .merge(promise.in(steps, now), 1L, Long::sum);
        promise
            .took(steps)
            .ifPresent(took ->
                times.computeIfAbsent(promise, _ -> LongStream.builder()).add(took.toMillis()));
      }
      if (steps.inMandate()) {
        steps.speaks().forEach(tag -> count(languages, tag.value(), steps));
        steps.place().ifPresent(place -> count(places, place.name(), steps));
      }
      steps.declineReasons().forEach(reason -> count(DECLINES, reason));
      steps.offerDeclines().forEach(reason -> count(OFFER_DECLINES, reason));
      if (steps.handedBack()) {
        reasons.computeIfAbsent(HANDED_BACK, _ -> new TreeMap<>()).merge("cases", 1L, Long::sum);
      }
    }

    private static void count(Map<String, long[]> rows, String code, CaseSteps steps) {
      var row = rows.computeIfAbsent(code, _ -> new long[4]);
      row[0]++;
      row[1] += steps.hasFirm() ? 1 : 0;
      row[2] += steps.waitsForFirm() ? 1 : 0;
      row[3] += steps.teamSpeaks() ? 1 : 0;
    }

    private void count(String list, Coded reason) {
      reasons.computeIfAbsent(list, _ -> new TreeMap<>()).merge(reason.code(), 1L, Long::sum);
    }

    Figures figures() {
      var all = new ArrayList<Link>();
      links.forEach(
          (from, counts) -> counts.forEach((to, count) -> all.add(new Link(from, to, count))));
      return new Figures(
          now,
          cases,
          all,
          Arrays.stream(ServicePromise.values()).map(this::promise).toList(),
          rows(languages),
          rows(places),
          reasons);
    }

    private Promise promise(ServicePromise promise) {
      var counts = standings.getOrDefault(promise, Map.of());
      var took =
          times.computeIfAbsent(promise, _ -> LongStream.builder()).build().sorted().toArray();
      return new Promise(
          promise,
          counts.getOrDefault(Standing.KEPT, 0L),
          counts.getOrDefault(Standing.MISSED, 0L),
          counts.getOrDefault(Standing.OPEN, 0L),
          percentile(took, 50),
          percentile(took, 90));
    }

    /// By nearest rank.
    private static Optional<Duration> percentile(long[] sorted, int percent) {
      return sorted.length == 0
          ? Optional.empty()
          : Optional.of(
              Duration.ofMillis(
                  sorted[(int) Math.ceilDiv((long) sorted.length * percent, 100L) - 1]));
    }

    private static List<Coverage> rows(Map<String, long[]> counts) {
      return counts.entrySet().stream()
          .map(one -> {
            var row = one.getValue();
            return new Coverage(one.getKey(), row[0], row[1], row[2], row[3]);
          })
          .sorted(Comparator.comparingLong(Coverage::cases).reversed())
          .toList();
    }
  }
}

package org.alliance.casetracking.application.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// What anybody may read: the last twelve whole months as one, never a month by itself, and no
/// state by language. So what a page shows on two days differs by whole months only, apart from
/// cases that have come further.
///
/// @param first day that is counted
/// @param last day that is counted
/// @param way how many cases came how far, in order; a step that nearly all took that took the one
///   before is shown like it
/// @param times of steps that five cases or more have taken
public record PublicReport(
    Instant at,
    LocalDate first,
    LocalDate last,
    List<Step> way,
    List<Time> times,
    PublicTable languages,
    PublicTable places) {
  private static final int MONTHS = 12;
  private static final List<FlowStep> WAY =
      List.of(
          FlowStep.RECEIVED,
          FlowStep.TRIAGED,
          FlowStep.OFFERED,
          FlowStep.ACCEPTED,
          FlowStep.CONNECTED);

  private static final Set<ServicePromise> TIMES =
      EnumSet.of(
          ServicePromise.FIRST_ANSWER, ServicePromise.ACCEPTANCE, ServicePromise.FIRST_SERVICE);

  public record Step(FlowStep step, OptionalLong number) {}

  /// @param half the time within which half of the cases took the step, in whole hours
  public record Time(ServicePromise promise, Duration half) {}

  public PublicReport {
    way = List.copyOf(way);
    times = List.copyOf(times);
  }

  /// The whole months before now.
  static FiguresFilter period(Instant now) {
    var month = YearMonth.from(now.atZone(ZoneOffset.UTC));
    return FiguresFilter.between(start(month.minusMonths(MONTHS)), start(month));
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static PublicReport of(Figures figures, FiguresFilter period) {
    return new PublicReport(
        figures.at(),
        LocalDate.ofInstant(period.from().orElseThrow(), ZoneOffset.UTC),
        LocalDate.ofInstant(period.to().orElseThrow(), ZoneOffset.UTC).minusDays(1),
        way(figures),
        figures.promises().stream()
            .filter(one -> TIMES.contains(one.promise()))
            .filter(one -> one.kept() + one.missed() >= SmallCells.SMALLEST)
            .flatMap(one ->
                one.half().stream()
                    .map(half -> new Time(one.promise(), Duration.ofHours(half.toHours() + 1))))
            .toList(),
        PublicTable.of(parts(figures.languages())),
        PublicTable.of(parts(figures.places())));
  }

  private static List<Step> way(Figures figures) {
    var reached = new EnumMap<FlowStep, Long>(FlowStep.class);
    reached.put(FlowStep.RECEIVED, figures.cases());
    figures.links().forEach(link -> reached.merge(link.to(), link.cases(), Long::sum));
    var way = new ArrayList<Step>();
    var before = figures.cases();
    var shown = SmallCells.shown(before);
    for (var step : WAY) {
      long number = reached.getOrDefault(step, 0L);
      if (number < SmallCells.SMALLEST || before - number >= SmallCells.SMALLEST) {
        shown = SmallCells.shown(number);
      }
      way.add(new Step(step, shown));
      before = number;
    }
    return way;
  }

  private static Map<String, Long> parts(List<Figures.Coverage> rows) {
    return rows.stream()
        .collect(Collectors.toMap(Figures.Coverage::code, Figures.Coverage::cases, Long::sum));
  }
}

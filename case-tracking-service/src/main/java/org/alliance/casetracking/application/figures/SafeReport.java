package org.alliance.casetracking.application.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.alliance.casetracking.application.figures.Figures.Promise;

/// Figures of which small numbers are hidden, so that they may be printed and passed on. Times are
/// told only of five cases or more. See [SmallCells].
///
/// @param funnel how many cases came how far
/// @param reasons why reports were declined, offers declined and cases handed back
public record SafeReport(
    Instant at,
    OptionalLong cases,
    List<Row> funnel,
    List<Time> times,
    List<Coverage> languages,
    List<Coverage> places,
    List<Row> reasons) {
  private static final List<FlowStep> FUNNEL =
      List.of(
          FlowStep.RECEIVED,
          FlowStep.TRIAGED,
          FlowStep.OUTSIDE,
          FlowStep.OFFERED,
          FlowStep.ACCEPTED,
          FlowStep.STAFFED,
          FlowStep.CONNECTED,
          FlowStep.CLOSED);

  /// @param code with its list before it where the list is not clear: `decline-reason.capacity`
  public record Row(String code, OptionalLong number) {}

  public record Time(ServicePromise promise, Optional<Duration> half, Optional<Duration> most) {}

  public record Coverage(
      String code,
      OptionalLong cases,
      OptionalLong assigned,
      OptionalLong waiting,
      OptionalLong covered) {}

  public SafeReport {
    funnel = List.copyOf(funnel);
    times = List.copyOf(times);
    languages = List.copyOf(languages);
    places = List.copyOf(places);
    reasons = List.copyOf(reasons);
  }

  public static SafeReport of(Figures figures) {
    return new SafeReport(
        figures.at(),
        SmallCells.shown(figures.cases()),
        funnel(figures),
        figures.promises().stream().map(SafeReport::time).toList(),
        coverage(figures.languages()),
        coverage(figures.places()),
        reasons(figures));
  }

  private static List<Row> funnel(Figures figures) {
    var reached = new EnumMap<FlowStep, Long>(FlowStep.class);
    reached.put(FlowStep.RECEIVED, figures.cases());
    figures.links().forEach(link -> reached.merge(link.to(), link.cases(), Long::sum));
    return FUNNEL.stream()
        .map(step ->
            new Row(step.code(), SmallCells.shown(reached.getOrDefault(step, 0L), figures.cases())))
        .toList();
  }

  private static Time time(Promise promise) {
    var isEnough = promise.kept() + promise.missed() >= SmallCells.SMALLEST;
    return new Time(
        promise.promise(),
        promise.half().filter(_ -> isEnough),
        promise.most().filter(_ -> isEnough));
  }

  private static List<Coverage> coverage(List<Figures.Coverage> rows) {
    return rows.stream()
        .map(row ->
            new Coverage(
                row.code(),
                SmallCells.shown(row.cases()),
                SmallCells.shown(row.assigned(), row.cases()),
                SmallCells.shown(row.waiting(), row.cases()),
                SmallCells.shown(row.covered(), row.cases())))
        .toList();
  }

  private static List<Row> reasons(Figures figures) {
    var rows = new ArrayList<Row>();
    Stream.of(Figures.DECLINES, Figures.OFFER_DECLINES, Figures.HANDED_BACK)
        .forEach(list ->
            figures
                .reasons()
                .getOrDefault(list, Map.of())
                .forEach((code, number) ->
                    rows.add(new Row(list + "." + code, SmallCells.shown(number)))));
    return rows;
  }
}

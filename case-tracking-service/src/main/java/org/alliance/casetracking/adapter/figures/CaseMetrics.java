package org.alliance.casetracking.adapter.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.casetracking.application.figures.CaseStepsSource;
import org.alliance.casetracking.application.flow.Flow;
import org.alliance.casetracking.application.flow.Flow.LanguageRow;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;

/// Counts cases by state, holder, outcome and language, for dashboards and alerts. The labels hold
/// no ids and no names. Every instance shows the same numbers.
final class CaseMetrics {
  private static final Map<String, ToLongFunction<Flow>> OFFERS =
      Map.of(
          "made", Flow::offers,
          "accepted", Flow::accepted,
          "declined", Flow::declinedOffers,
          "expired", Flow::expired,
          "superseded", Flow::superseded,
          "withdrawn", Flow::withdrawnOffers);

  private final FlowFigures figures;
  private final CaseStepsSource steps;
  private final Clock clock;
  private final MultiGauge late;
  private final MultiGauge withoutFirm;
  private final MultiGauge unheard;

  CaseMetrics(MeterRegistry meters, FlowFigures figures, CaseStepsSource steps, Clock clock) {
    this.figures = figures;
    this.steps = steps;
    this.clock = clock;
    Stream.of(FlowState.values()).forEach(state -> register(meters, state));
    OFFERS.forEach((outcome, number) ->
        Gauge.builder("alliance.offers", () -> number.applyAsLong(figures.now()))
            .description("Offers to firms by what became of them")
            .tag("outcome", outcome)
            .register(meters));
    Gauge.builder(
            "alliance.offer.to.assigned", () -> figures.now().offerToAssignedMs().p50() / 1_000.0)
        .baseUnit("seconds")
        .description("Time within which half of the cases had a firm after their first offer")
        .register(meters);
    late =
        MultiGauge.builder("alliance.cases.late")
            .description("Open cases whose due time is over, by whose turn it is")
            .register(meters);
    withoutFirm =
        MultiGauge.builder("alliance.cases.without.firm")
            .description("Cases in the mandate that no firm has, by the language of the client")
            .register(meters);
    unheard =
        MultiGauge.builder("alliance.cases.without.speaker")
            .description("Cases of a firm in whose team nobody is known to speak the language")
            .register(meters);
  }

  private void register(MeterRegistry meters, FlowState state) {
    Gauge.builder("alliance.cases", () -> figures.now().states().getOrDefault(state.code(), 0))
        .description("Cases by state")
        .tag("state", state.code())
        .register(meters);
  }

  /// Counts what is late, and sees which languages there are.
  void refresh() {
    var counts = steps.due(Instant.EPOCH, clock.instant());
    late.register(
        Arrays.stream(Turn.Holder.values())
            .map(holder -> row("holder", holder.code(), counts.getOrDefault(holder, 0L)))
            .toList(),
        true);
    var spoken = figures.now().languages();
    withoutFirm.register(byLanguage(spoken, row -> row.cases() - row.assigned()), true);
    unheard.register(
        byLanguage(spoken, row -> Math.max(0, row.assigned() - row.teamSpeaksIt())), true);
  }

  /// Languages that we have no name for come in by files. They share one label, so that a file
  /// cannot fill the metrics.
  private static List<Row<?>> byLanguage(List<LanguageRow> rows, ToLongFunction<LanguageRow> gap) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> Languages.knows(new LanguageTag(row.tag())) ? row.tag() : "other",
                Collectors.summingLong(gap)))
        .entrySet()
        .stream()
        .<Row<?>>map(one -> row("language", one.getKey(), one.getValue()))
        .toList();
  }

  private static Row<Number> row(String tag, String value, Long number) {
    return Row.of(Tags.of(tag, value), number);
  }
}

package org.alliance.casetracking.adapter.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.stream.Stream;
import org.alliance.casetracking.application.figures.Ageing.TimeLeft;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.application.figures.WatchingCases;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.code.Coded;

/// How long open cases wait, and how promises of the last 30 days were kept: the numbers of
/// `/ops/ageing` for dashboards. Labels are codes of ours.
final class AgeingMetrics {
  private final ReadingFigures figures;
  private final WatchingCases watching;
  private final MultiGauge open;
  private final MultiGauge promises;

  AgeingMetrics(MeterRegistry meters, ReadingFigures figures, WatchingCases watching) {
    this.figures = figures;
    this.watching = watching;
    open =
        MultiGauge.builder("alliance.cases.open")
            .description("Open cases by whose turn it is, and by the time that is left")
            .register(meters);
    promises =
        MultiGauge.builder("alliance.promises")
            .description("Promises to clients of the last 30 days, by how they were kept")
            .register(meters);
  }

  /// Counts open cases and promises.
  void refresh() {
    var ageing = watching.ageing();
    open.register(
        ageing.queues().stream()
            .flatMap(queue ->
                queue.counts().entrySet().stream()
                    .map(in -> row(queue.holder(), in.getKey(), in.getValue())))
            .toList(),
        true);
    promises.register(
        figures.of(AgeingPageController.period(ageing.at())).promises().stream()
            .flatMap(one ->
                Stream.of(
                    row(one.promise(), "kept", one.kept()),
                    row(one.promise(), "missed", one.missed()),
                    row(one.promise(), "open", one.open())))
            .toList(),
        true);
  }

  private static Row<Number> row(Turn.Holder holder, TimeLeft left, long cases) {
    return Row.of(Tags.of("holder", holder.code(), "left", left.code()), cases);
  }

  private static Row<Number> row(Coded promise, String standing, long cases) {
    return Row.of(Tags.of("promise", promise.code(), "standing", standing), cases);
  }
}

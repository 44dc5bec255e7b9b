package org.alliance.casetracking.adapter.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.casetracking.application.figures.CaseStepsSource;
import org.alliance.casetracking.application.figures.CaseStepsSource.DueCase;
import org.alliance.casetracking.application.figures.FiguresFilter;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.Coded;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Whose turn it is in how many cases and how much time is left, and how promises are kept.
@Controller
final class AgeingPageController {
  private static final int SHOWN = 50;
  private static final int PERIOD_DAYS = 30;

  private final CaseStepsSource steps;
  private final ReadingFigures figures;
  private final Clock clock;

  AgeingPageController(CaseStepsSource steps, ReadingFigures figures, Clock clock) {
    this.steps = steps;
    this.figures = figures;
    this.clock = clock;
  }

  /// How many cases a holder has in each band, in their order.
  record Queue(Turn.Holder holder, List<Long> counts) {
    public long all() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /// An open case.
  ///
  /// @param isLate whether its time is over
  /// @param left until then, or since then
  record DueLine(
      String id,
      String name,
      FlowState state,
      Turn.Holder holder,
      Instant due,
      boolean isLate,
      Duration left) {}

  @GetMapping("/ops/ageing")
  String ageing(Model model) {
    var now = clock.instant();
    var bands = TimeLeft.values();
    var counts = Stream.of(bands).map(band -> band.count(steps, now)).toList();
    model.addAttribute("at", now);
    model.addAttribute("bands", Stream.of(bands).map(Coded::code).toList());
    model.addAttribute(
        "queues", Stream.of(Turn.Holder.values()).map(one -> queue(one, counts)).toList());
    model.addAttribute("due", steps.nextDue(SHOWN).stream().map(one -> dueLine(one, now)).toList());
    model.addAttribute("days", PERIOD_DAYS);
    model.addAttribute("promises", figures.of(period(now)).promises());
    return "case-tracking/ageing";
  }

  /// The days whose promises are counted, today included.
  static FiguresFilter period(Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return FiguresFilter.between(
        today.minusDays(PERIOD_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant(),
        today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Queue queue(Turn.Holder holder, List<Map<Turn.Holder, Long>> counts) {
    return new Queue(holder, counts.stream().map(band -> band.getOrDefault(holder, 0L)).toList());
  }

  private static DueLine dueLine(DueCase one, Instant now) {
    return new DueLine(
        one.id(),
        one.number().orElse(one.id()),
        one.state(),
        one.holder(),
        one.due(),
        one.due().isBefore(now),
        Duration.between(now, one.due()).abs());
  }
}

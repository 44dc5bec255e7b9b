package org.alliance.casetracking.adapter.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alliance.casetracking.application.figures.Ageing.TimeLeft;
import org.alliance.casetracking.application.figures.CaseStepsSource.DueCase;
import org.alliance.casetracking.application.figures.FiguresFilter;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.application.figures.WatchingCases;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Whose turn it is in how many cases and how much time is left, and how promises are kept.
@Controller
final class AgeingPageController {
  private static final int PERIOD_DAYS = 30;

  private final WatchingCases watching;
  private final ReadingFigures figures;

  AgeingPageController(WatchingCases watching, ReadingFigures figures) {
    this.watching = watching;
    this.figures = figures;
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
    var ageing = watching.ageing();
    var now = ageing.at();
    model.addAttribute("at", now);
    model.addAttribute("bands", TimeLeft.values());
    model.addAttribute("queues", ageing.queues());
    model.addAttribute("due", ageing.due().stream().map(one -> dueLine(one, now)).toList());
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

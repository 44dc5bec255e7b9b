package org.alliance.casetracking.adapter.pages;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The operations pages. Each is a whole snapshot; the script only keeps it up to date.
@Controller
final class OpsPageController {
  private final FlowFigures figures;
  private final Clock clock;

  OpsPageController(FlowFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/ops")
  String flow(Model model) {
    model.addAttribute("flow", figures.now());
    model.addAttribute("drawn", clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return "case-tracking/flow";
  }
}

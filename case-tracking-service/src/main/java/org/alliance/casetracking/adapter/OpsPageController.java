package org.alliance.casetracking.adapter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.CaseFile.Never;
import org.alliance.casetracking.domain.TimelinePolicy;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The operations pages. Each is a whole snapshot; the script only keeps it up to date.
@Controller
final class OpsPageController {
  private final Handling<CaseFile, File, Filed, Never> files;
  private final FlowFeed feed;
  private final Clock clock;

  OpsPageController(Handling<CaseFile, File, Filed, Never> files, FlowFeed feed, Clock clock) {
    this.files = files;
    this.feed = feed;
    this.clock = clock;
  }

  @GetMapping("/ops")
  String flow(Model model) {
    model.addAttribute("flow", feed.now());
    model.addAttribute("drawn", clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return "case-tracking/flow";
  }

  @GetMapping("/ops/cases/{id}")
  String oneCase(@PathVariable String id, Model model) {
    var viewer = Viewers.current();
    var file = caseId(id).map(known -> files.stateOf(known.value())).orElse(CaseFile.EMPTY);
    var visible = TimelinePolicy.visible(file, viewer);
    if (visible.isEmpty()) {
      throw ApiProblem.notFound("case");
    }
    model.addAttribute("id", id);
    model.addAttribute("state", file.state().code());
    model.addAttribute("withdrawn", file.isWithdrawn());
    model.addAttribute(
        "entries",
        visible.stream().map(entry -> CaseController.EntryView.of(entry, viewer)).toList());
    return "case-tracking/case";
  }

  private static Optional<CaseId> caseId(String text) {
    try {
      return Optional.of(new CaseId(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}

package org.alliance.casetracking.adapter.pages;

import java.time.Instant;
import java.util.Optional;
import org.alliance.casetracking.application.CurrentViewer;
import org.alliance.casetracking.application.EntryWords;
import org.alliance.casetracking.application.ShowingCases;
import org.alliance.casetracking.application.Timeline;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The operations pages. Each is a whole snapshot; the script only keeps it up to date.
@Controller
final class OpsPageController {
  private final ShowingCases cases;
  private final CurrentViewer viewer;
  private final EntryWords words;

  OpsPageController(ShowingCases cases, CurrentViewer viewer, EntryWords words) {
    this.cases = cases;
    this.viewer = viewer;
    this.words = words;
  }

  /// An entry of the timeline on the page.
  record Line(Instant time, String source, String sentence) {}

  @GetMapping({"/ops/cases/{id}", "/cases/{id}"})
  String oneCase(@PathVariable String id, Model model) {
    return caseId(id)
        .flatMap(known -> cases.show(known, viewer.get()))
        .map(timeline -> page(timeline, model))
        .orElseThrow(() -> ApiProblem.notFound("case"));
  }

  private String page(Timeline timeline, Model model) {
    model.addAttribute("id", timeline.caseId().value());
    model.addAttribute("number", timeline.number().map(CaseNumber::value).orElse(""));
    model.addAttribute("state", timeline.state().code());
    model.addAttribute("withdrawn", timeline.withdrawn());
    model.addAttribute(
        "entries",
        timeline.entries().stream()
            .map(entry -> new Line(entry.time(), entry.source(), words.sentence(entry)))
            .toList());
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

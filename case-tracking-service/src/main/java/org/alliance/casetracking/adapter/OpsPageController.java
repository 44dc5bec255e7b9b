package org.alliance.casetracking.adapter;

import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.CaseFile.Never;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Handling;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The operations pages. Each is a whole snapshot; the script only keeps it up to date.
@Controller
final class OpsPageController {
  private final Handling<CaseFile, File, Filed, Never> files;
  private final FlowFeed feed;

  OpsPageController(Handling<CaseFile, File, Filed, Never> files, FlowFeed feed) {
    this.files = files;
    this.feed = feed;
  }

  @GetMapping("/ops")
  String flow(Model model) {
    model.addAttribute("flow", feed.now());
    return "case-tracking/flow";
  }

  @GetMapping("/ops/cases/{id}")
  String oneCase(@PathVariable CaseId id, Model model) {
    var file = files.stateOf(id.value());
    if (file.entries().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("id", id.value());
    model.addAttribute("state", file.state().code());
    model.addAttribute(
        "entries", file.entries().stream().map(CaseController.EntryView::of).toList());
    return "case-tracking/case";
  }
}

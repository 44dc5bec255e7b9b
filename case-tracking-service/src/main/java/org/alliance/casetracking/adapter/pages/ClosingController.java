package org.alliance.casetracking.adapter.pages;

import java.net.URI;
import java.util.Optional;
import org.alliance.casetracking.application.care.ClosingCases;
import org.alliance.casetracking.domain.care.Closing.Obstacle;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A coordinator closes a case with its outcome, or opens it again.
@Controller
final class ClosingController {
  private final CasePages pages;
  private final ClosingCases closing;

  ClosingController(CasePages pages, ClosingCases closing) {
    this.pages = pages;
    this.closing = closing;
  }

  @PostMapping("/cases/{id}/closing")
  Object close(
      @PathVariable String id, @RequestParam(defaultValue = "") String outcome, Model model) {
    var caseId = pages.timeline(id).caseId();
    var chosen = Coded.find(CaseOutcome.class, outcome);
    return chosen.isEmpty()
        ? pages.unchanged(model, id, "closing.choose-outcome")
        : answer(caseId, closing.close(caseId, chosen.get(), by()), "case-closed", model);
  }

  @PostMapping("/cases/{id}/reopening")
  Object reopen(
      @PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model) {
    var caseId = pages.timeline(id).caseId();
    var chosen = Coded.find(ReopenReason.class, reason);
    return chosen.isEmpty()
        ? pages.unchanged(model, id, "closing.choose-reason")
        : answer(caseId, closing.reopen(caseId, chosen.get(), by()), "case-reopened", model);
  }

  private Object answer(CaseId id, Optional<Obstacle> obstacle, String done, Model model) {
    return obstacle.isPresent()
        ? pages.unchanged(model, id.value(), "closing." + obstacle.get().code())
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/cases/" + id.value() + "?done=" + done))
            .cacheControl(CacheControl.noStore())
            .build();
  }

  private static String by() {
    return Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("case"));
  }
}

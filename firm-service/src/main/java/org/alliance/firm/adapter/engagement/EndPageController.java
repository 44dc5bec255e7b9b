package org.alliance.firm.adapter.engagement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;
import org.alliance.firm.application.EndingEngagements;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The end of the work for a client: done, handed back, or left by the client.
@Controller
final class EndPageController {
  private final EngagementPages pages;
  private final EndingEngagements ending;

  EndPageController(EngagementPages pages, EndingEngagements ending) {
    this.pages = pages;
    this.ending = ending;
  }

  @GetMapping("/firm/engagements/{caseId}/end")
  ModelAndView end(@PathVariable CaseId caseId) {
    var model = model(caseId);
    return FirmPages.page(
        Boolean.TRUE.equals(model.get("isActive")) ? "end" : EngagementPages.PAGE, model);
  }

  private Map<String, Object> model(CaseId caseId) {
    var model = pages.model(caseId);
    model.put("endings", EngagementEnding.values());
    model.put("reasons", HandBackReason.values());
    model.put("outcomes", EngagementOutcome.values());
    return model;
  }

  /// A firm that handed a case back, or that the client left, sees it no more.
  @PostMapping("/firm/engagements/{caseId}/end")
  Object ended(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") List<String> result,
      @RequestParam(defaultValue = "") String told) {
    var chosen = Coded.find(EngagementEnding.class, outcome);
    if (chosen.isEmpty()) {
      return FirmPages.refused("end", model(caseId), "end.choose");
    }
    var isHandedBack = chosen.get() == EngagementEnding.HANDED_BACK;
    var why = Coded.find(HandBackReason.class, reason).filter(_ -> isHandedBack);
    if (isHandedBack && why.isEmpty() && pages.find(caseId).isPresent()) {
      return FirmPages.refused("end", chosen(caseId, chosen.get(), result), "end.choose-reason");
    }
    var results =
        result.stream()
            .flatMap(code -> Coded.find(EngagementOutcome.class, code).stream())
            .toList();
    var decision =
        ending.end(
            caseId,
            FirmPages.ownFirm(),
            chosen.get(),
            new Closing(why, results, told.equals("yes")));
    return decision instanceof Decision.Refused<MatterEvent, Refusal>(var refusal)
        ? pages.refused(caseId, refusal, Optional.empty())
        : FirmPages.redirect(after(caseId, chosen.get()));
  }

  private Map<String, Object> chosen(CaseId caseId, EngagementEnding ending, List<String> results) {
    var model = model(caseId);
    model.put("chosen", ending);
    model.put("results", results);
    return model;
  }

  private static String after(CaseId caseId, EngagementEnding ending) {
    return switch (ending) {
      case DONE -> "/firm/engagements/" + caseId + "?done=case-ended";
      case HANDED_BACK -> "/firm?done=case-handed-back";
      case CLIENT_LEFT -> "/firm?done=case-left";
    };
  }
}

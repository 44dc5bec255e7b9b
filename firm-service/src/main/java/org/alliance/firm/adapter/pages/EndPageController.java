package org.alliance.firm.adapter.pages;

import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.firm.application.EndingEngagements;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.Refusal;
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
    return model;
  }

  /// A firm that handed a case back, or that the client left, sees it no more.
  @PostMapping("/firm/engagements/{caseId}/end")
  Object ended(@PathVariable CaseId caseId, @RequestParam(defaultValue = "") String outcome) {
    var chosen = Coded.find(EngagementEnding.class, outcome);
    if (chosen.isEmpty()) {
      return FirmPages.refused("end", model(caseId), "end.choose");
    }
    var decision = ending.end(caseId, FirmPages.ownFirm(), chosen.get());
    return decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? pages.refused(caseId, reason, Optional.empty())
        : FirmPages.redirect(after(caseId, chosen.get()));
  }

  private static String after(CaseId caseId, EngagementEnding ending) {
    return switch (ending) {
      case DONE -> "/firm/engagements/" + caseId + "?done=case-ended";
      case HANDED_BACK -> "/firm?done=case-handed-back";
      case CLIENT_LEFT -> "/firm?done=case-left";
    };
  }
}

package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.EngagementLetter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The engagement letter of a case, and the limits of its scope.
@Controller
final class LetterPageController {
  private final EngagementPages pages;
  private final WorkingForClients working;

  LetterPageController(EngagementPages pages, WorkingForClients working) {
    this.pages = pages;
    this.working = working;
  }

  @GetMapping("/firm/engagements/{caseId}/letter")
  ModelAndView letter(@PathVariable CaseId caseId) {
    var model = pages.model(caseId);
    return FirmPages.page(
        Boolean.TRUE.equals(model.get("isActive")) ? "letter" : EngagementPages.PAGE, model);
  }

  @PostMapping("/firm/engagements/{caseId}/letter")
  Object record(@PathVariable CaseId caseId, HttpServletRequest request) {
    var model = new HashMap<String, Object>(pages.model(caseId));
    var signed = FormFields.day(request, "signed");
    var isLimited = "limited".equals(request.getParameter("scope"));
    var limits = isLimited ? limits(request) : List.<ServiceCategory>of();
    var agreed = isLimited ? FormFields.day(request, "agreed") : Optional.<LocalDate>empty();
    model.put("sent", Map.of("isLimited", isLimited, "limits", limits));
    model.put("signed", signed);
    model.put("agreed", agreed);
    if (signed.isEmpty()) {
      return FirmPages.refused("letter", model, "letter.choose-day");
    }
    if (isLimited && limits.isEmpty()) {
      return FirmPages.refused("letter", model, "letter.choose-limits");
    }
    var decision =
        working.recordLetter(
            caseId, FirmPages.ownFirm(), new EngagementLetter(signed.get(), limits, agreed));
    if (decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      return reason == Refusal.DAY_IS_AHEAD || reason == Refusal.LIMITS_NOT_AGREED
          ? FirmPages.refused("letter", model, FirmPages.sentence(reason))
          : pages.refused(caseId, reason, Optional.empty());
    }
    return pages.back(caseId, "letter-recorded");
  }

  private static List<ServiceCategory> limits(HttpServletRequest request) {
    var sent = request.getParameterValues("limit");
    return sent == null
        ? List.of()
        : Arrays.stream(sent)
            .flatMap(code -> Coded.find(ServiceCategory.class, code).stream())
            .toList();
  }
}

package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.HoursEntry;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The hours that a team has worked for its client.
@Controller
final class HoursPageController {
  private static final String PAGE = "hours";
  private final EngagementPages pages;
  private final WorkingForClients working;

  HoursPageController(EngagementPages pages, WorkingForClients working) {
    this.pages = pages;
    this.working = working;
  }

  @GetMapping("/firm/engagements/{caseId}/hours")
  ModelAndView hours(@PathVariable CaseId caseId) {
    return FirmPages.page(PAGE, pages.model(caseId));
  }

  @PostMapping("/firm/engagements/{caseId}/hours")
  Object record(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String lawyer,
      @RequestParam(defaultValue = "") String hours,
      HttpServletRequest request) {
    var model = new HashMap<String, Object>(pages.model(caseId));
    model.put("sent", Map.of("lawyer", lawyer, "hours", hours));
    var on = FormFields.day(request, "on");
    var tenths = tenths(hours);
    var who = member(model, lawyer);
    if (who.isEmpty() || on.isEmpty() || tenths.isEmpty()) {
      return FirmPages.refused(PAGE, model, "hours.fill-in");
    }
    var id = FormFields.once(request).orElseGet(() -> String.valueOf(model.get("once")));
    var decision =
        working.recordHours(
            caseId, FirmPages.ownFirm(), new HoursEntry(id, who.get(), on.get(), tenths.get()));
    if (decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      return reason == Refusal.DAY_IS_AHEAD || reason == Refusal.NOT_ON_TEAM
          ? FirmPages.refused(PAGE, model, FirmPages.sentence(reason))
          : pages.refused(caseId, reason, Optional.empty());
    }
    return FirmPages.redirect("/firm/engagements/" + caseId + "/hours?done=hours-recorded");
  }

  @PostMapping("/firm/engagements/{caseId}/hours/{entry}/remove")
  Object remove(@PathVariable CaseId caseId, @PathVariable String entry) {
    return working.removeHours(caseId, FirmPages.ownFirm(), entry)
            instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? pages.refused(caseId, reason, Optional.empty())
        : FirmPages.redirect("/firm/engagements/" + caseId + "/hours?done=hours-removed");
  }

  private static Optional<LawyerId> member(Map<String, Object> model, String lawyer) {
    return model.get("members") instanceof List<?> members
        ? members.stream()
            .map(member -> ((EngagementPages.MemberLine) member).lawyer())
            .filter(id -> id.value().equals(lawyer))
            .findFirst()
        : Optional.empty();
  }

  /// Hours as people write them, with a point or a comma, rounded up to a tenth.
  static Optional<Integer> tenths(String written) {
    try {
      var tenths =
          new BigDecimal(written.strip().replace(',', '.'))
              .movePointRight(1)
              .setScale(0, RoundingMode.UP);
      return tenths.signum() > 0
              && tenths.compareTo(BigDecimal.valueOf(HoursEntry.MOST_TENTHS)) <= 0
          ? Optional.of(tenths.intValue())
          : Optional.empty();
    } catch (NumberFormatException mistyped) {
      return Optional.empty();
    }
  }
}

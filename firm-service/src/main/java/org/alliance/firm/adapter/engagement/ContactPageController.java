package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.firm.application.WorkingForClients;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.engagement.WorkLog.Contact;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A firm records that it has reached its client.
@Controller
final class ContactPageController {
  private final EngagementPages pages;
  private final WorkingForClients working;

  ContactPageController(EngagementPages pages, WorkingForClients working) {
    this.pages = pages;
    this.working = working;
  }

  @PostMapping("/firm/engagements/{caseId}/contacts")
  Object record(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String lawyer,
      HttpServletRequest request) {
    var how = Coded.find(ContactWay.class, way);
    var by = member(caseId, lawyer);
    var on = FormFields.day(request, "on");
    if (how.isEmpty() || by.isEmpty() || on.isEmpty()) {
      return FirmPages.refused(EngagementPages.PAGE, pages.model(caseId), "contact.fill-in");
    }
    var contact = new Contact(on.get(), how.get(), by.get());
    return working.recordContact(caseId, FirmPages.ownFirm(), contact)
            instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? pages.refused(caseId, reason, Optional.empty())
        : pages.back(caseId, "contact-recorded");
  }

  private Optional<LawyerId> member(CaseId caseId, String lawyer) {
    return Matter.engagementOf(pages.own(caseId)).flatMap(engagement -> engagement.team()).stream()
        .map(Team::members)
        .flatMap(members -> members.stream().map(Team.Member::lawyer))
        .filter(id -> id.value().equals(lawyer))
        .findFirst();
  }
}

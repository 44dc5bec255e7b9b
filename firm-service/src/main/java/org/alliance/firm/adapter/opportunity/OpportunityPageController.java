package org.alliance.firm.adapter.opportunity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.opportunity.FindingOpportunities;
import org.alliance.firm.application.opportunity.FindingOpportunities.Line;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FactsView;
import org.alliance.firm.view.FirmPages;
import org.alliance.firm.view.WhyAsked;
import org.alliance.kit.decision.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The cases that no firm has taken and that the reader's firm could take.
@Controller
final class OpportunityPageController {
  private static final String PAGE = "opportunities";

  private final FindingOpportunities opportunities;
  private final FirmDirectory firms;

  OpportunityPageController(FindingOpportunities opportunities, FirmDirectory firms) {
    this.opportunities = opportunities;
    this.firms = firms;
  }

  /// @param why how the firm's own description fits the case
  record OpenCase(
      CaseId id,
      Optional<CaseNumber> number,
      FactsView facts,
      Instant since,
      WhyAsked why,
      boolean isInterested) {}

  @GetMapping("/firm/opportunities")
  ModelAndView opportunities() {
    return FirmPages.page(PAGE, model(FirmPages.ownFirm()));
  }

  /// Sent again, it changes nothing.
  @PostMapping("/firm/opportunities/{caseId}/interest")
  Object interested(@PathVariable CaseId caseId) {
    var firm = FirmPages.ownFirm();
    return opportunities.showInterest(caseId, firm)
            instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? FirmPages.refused(PAGE, model(firm), FirmPages.sentence(reason))
        : FirmPages.redirect("/firm/opportunities?done=interest-shown");
  }

  private Map<String, Object> model(FirmId firm) {
    var lines = opportunities.of(firm).stream().flatMap(line -> open(line, firm)).toList();
    var model = new HashMap<String, Object>();
    model.put("lines", lines);
    model.put("isCut", lines.size() == FindingOpportunities.MOST);
    model.put("isLead", FirmPages.isLead());
    return model;
  }

  private Stream<OpenCase> open(Line line, FirmId firm) {
    var open = line.opportunity();
    return firms
        .find(firm)
        .map(entry ->
            new OpenCase(
                open.caseId(),
                open.number(),
                FactsView.of(line.facts()),
                open.since(),
                WhyAsked.of(entry.profile(), line.facts()),
                line.isInterested()))
        .stream();
  }
}

package org.alliance.firm.adapter.opportunity;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.opportunity.FindingOpportunities;
import org.alliance.firm.application.opportunity.FindingOpportunities.Line;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Cases that no firm has taken, over HTTP.
@RestController
final class OpportunityController {
  private final FindingOpportunities opportunities;

  OpportunityController(FindingOpportunities opportunities) {
    this.opportunities = opportunities;
  }

  /// What a firm may know of a case that it was not asked for.
  ///
  /// @param caseNumber as people say it; absent if the case has none
  /// @param instructions of the client; about a subject that is not named, the client has to be
  ///   asked
  /// @param since when matching had no firm left to ask
  /// @param interested whether the firm has said that it would take the case
  record OpportunityView(
      CaseId caseId,
      @Nullable CaseNumber caseNumber,
      UsState state,
      List<LanguageTag> speaks,
      List<LanguageTag> reads,
      List<ServiceCategory> services,
      List<Conduct> conduct,
      List<BiasIndicator> bias,
      Urgency urgency,
      List<Instruction> instructions,
      Instant since,
      boolean interested) {
    static OpportunityView of(Line line) {
      var facts = line.facts();
      return new OpportunityView(
          line.opportunity().caseId(),
          line.opportunity().number().orElse(null),
          facts.state(),
          facts.speaks(),
          facts.reads(),
          facts.services(),
          facts.incident().conduct(),
          facts.incident().bias(),
          facts.urgency(),
          facts.instructions(),
          line.opportunity().since(),
          line.isInterested());
    }
  }

  /// Urgent first, then those that have waited longest; at most a hundred.
  @GetMapping("/api/v1/firms/{firm}/opportunities")
  List<OpportunityView> opportunities(@PathVariable FirmId firm) {
    requireOwn(firm);
    return opportunities.of(firm).stream().map(OpportunityView::of).toList();
  }

  /// The firm would take the case. Sent again, it changes nothing.
  @PostMapping("/api/v1/firms/{firm}/opportunities/{caseId}/interest")
  List<OpportunityView> interested(@PathVariable FirmId firm, @PathVariable CaseId caseId) {
    requireOwn(firm);
    if (opportunities.showInterest(caseId, firm)
        instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      throw switch (reason) {
        case NOT_OPEN ->
            ApiProblem.conflict(
                "not-open", "A firm is being asked for this case, or it needs no firm any more.");
        case NOT_FOR_THIS_FIRM ->
            ApiProblem.conflict(
                "not-for-this-firm",
                "The firm has named a conflict, or has given this case back. Call a coordinator.");
        default -> ApiProblem.notFound("case");
      };
    }
    return opportunities(firm);
  }

  private static void requireOwn(FirmId firm) {
    if (!Caller.current().worksAt(firm)) {
      throw ApiProblem.notFound("firm");
    }
  }
}

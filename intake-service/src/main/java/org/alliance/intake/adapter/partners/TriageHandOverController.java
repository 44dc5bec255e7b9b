package org.alliance.intake.adapter.partners;

import java.net.URI;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a person in triage does with a declined report: offers it to an organisation, or writes
/// down what was done for the client.
@Controller
final class TriageHandOverController {
  private final HandingReportsOver handing;

  TriageHandOverController(HandingReportsOver handing) {
    this.handing = handing;
  }

  /// @param button `offer` with a partner, or `settle` with a settlement
  @PostMapping("/triage/{case}/hand-over")
  ResponseEntity<Void> act(
      @PathVariable("case") CaseId id,
      @RequestParam(name = "do", defaultValue = "") String button,
      @RequestParam(defaultValue = "") String partner,
      @RequestParam(defaultValue = "") String settlement) {
    return switch (button) {
      case "offer" ->
          partner.isBlank()
              ? redirect(id, "hand-over-no-partner")
              : redirect(
                  id, outcome(handing.offer(id, organisation(partner)), "hand-over-offered"));
      case "settle" ->
          Coded.find(HandOverSettlement.class, settlement)
              .map(how -> redirect(id, outcome(handing.settle(id, how), "hand-over-settled")))
              .orElseGet(() -> redirect(id, "hand-over-no-settlement"));
      default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
    };
  }

  private static String outcome(Decision<ReportEvent, Refusal> decision, String done) {
    return switch (decision) {
      case Decision.Happened<ReportEvent, Refusal> _ -> done;
      case Decision.Refused<ReportEvent, Refusal>(var reason) ->
          reason == Refusal.PARTNERS_NOT_ALLOWED
              ? "hand-over-not-allowed"
              : "hand-over-not-possible";
    };
  }

  private static OrganisationId organisation(String written) {
    try {
      return new OrganisationId(written);
    } catch (IllegalArgumentException noId) {
      throw ApiProblem.badRequest("bad-value", "Choose a partner from the list on the page.");
    }
  }

  private static ResponseEntity<Void> redirect(CaseId id, String done) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/triage/" + id.value() + "?done=" + done))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}

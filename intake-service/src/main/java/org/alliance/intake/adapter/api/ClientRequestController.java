package org.alliance.intake.adapter.api;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.campaign.Attributions;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.status.ReadingStatus;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What clients asked for on the status page, for the desk; and how many reports came by a
/// partner's link, for the partner.
@RestController
final class ClientRequestController {
  private static final int MOST = 200;

  private final ClientRequests requests;
  private final ReadingStatus status;
  private final Attributions attributions;

  ClientRequestController(
      ClientRequests requests, ReadingStatus status, Attributions attributions) {
    this.requests = requests;
    this.status = status;
    this.attributions = attributions;
  }

  record RequestView(CaseId report, ClientRequests.Kind kind, Instant since) {}

  record RequestsView(List<RequestView> requests) {}

  record CodeView(String code) {}

  /// @param count `fewer than 5`, or the number
  record CampaignView(String count) {}

  /// The oldest 200.
  @GetMapping("/api/v1/client-requests")
  RequestsView open() {
    return new RequestsView(
        requests.open(MOST).stream()
            .map(open -> new RequestView(open.report(), open.kind(), open.since()))
            .toList());
  }

  @PostMapping("/api/v1/client-requests/{id}/{kind}/done")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void done(@PathVariable CaseId id, @PathVariable String kind) {
    requests.done(
        id,
        Coded.find(ClientRequests.Kind.class, kind)
            .orElseThrow(() -> ApiProblem.notFound("request")));
  }

  /// A new secret code instead of a lost one. The desk says it over the plan's safe channel, after
  /// the plan's own questions; the old code opens nothing any more.
  @PostMapping("/api/v1/reports/{id}/status-code")
  CodeView newCode(@PathVariable CaseId id) {
    return status
        .newCode(id, report -> ReportAccess.mayTighten(Caller.current(), report))
        .map(code -> new CodeView(code.inGroups()))
        .orElseThrow(() -> ApiProblem.notFound("report"));
  }

  @GetMapping("/api/v1/campaign-reports")
  CampaignView count() {
    return new CampaignView(
        Caller.current()
            .organisation()
            .flatMap(attributions::countToTell)
            .map(count -> Long.toString(count))
            .orElse("fewer than " + Attributions.FEWEST_TO_TELL));
  }
}

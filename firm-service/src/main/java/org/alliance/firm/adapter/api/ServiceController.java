package org.alliance.firm.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.adapter.api.SandboxApi.InSandbox;
import org.alliance.firm.application.ConnectingServices;
import org.alliance.firm.application.ConnectingServices.Service;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.kit.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Service connections over HTTP.
@RestController
class ServiceController {
  private final ConnectingServices connecting;
  private final EngagementList engagements;

  ServiceController(ConnectingServices connecting, EngagementList engagements) {
    this.connecting = connecting;
    this.engagements = engagements;
  }

  /// @param connectionId of the connection to change; left out for a new one
  /// @param on the day of the status; left out for today, UTC
  record ServiceRequest(
      @Nullable ConnectionId connectionId,
      @NotNull ServiceCategory service,
      @NotNull ProviderKind provider,
      @NotNull ConnectionStatus status,
      @Nullable LocalDate on) {}

  /// @param key makes a new connection idempotent; a known connection needs none
  @PostMapping("/api/v1/engagements/{caseId}/services")
  EngagementView connect(
      @PathVariable CaseId caseId,
      @Valid @RequestBody ServiceRequest request,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
    var firm = EngagementController.ownFirm();
    var id = IdempotencyKeys.idOf(caseId, firm, key).map(end -> new ConnectionId("c-" + end));
    var service =
        new Service(
            request.service(),
            request.provider(),
            request.status(),
            Optional.empty(),
            Optional.ofNullable(request.on()));
    var decision =
        request.connectionId() == null
            ? connecting.connect(caseId, firm, id, service)
            : connecting.update(caseId, firm, request.connectionId(), service);
    if (decision instanceof Decision.Refused<?, Refusal>(var reason)) {
      throw RefusalProblems.of(reason, instruction(caseId, request));
    }
    return EngagementView.found(
        engagements.find(caseId).filter(matter -> Matter.isOpenTo(matter, firm)),
        this instanceof InSandbox);
  }

  /// The client's word that stands against the service of the request or, if there is one, of the
  /// connection.
  private Optional<InstructionView> instruction(CaseId caseId, ServiceRequest request) {
    return engagements
        .find(caseId)
        .flatMap(matter ->
            Matter.obstacle(matter, (engagement, facts) -> obstacle(engagement, facts, request))
                .map(obstacle ->
                    InstructionView.of(
                        obstacle,
                        Matter.factsOf(matter, Matter.engagementOf(matter).orElseThrow()))));
  }

  private static Optional<Obstacle> obstacle(
      Engagement engagement, CaseFacts facts, ServiceRequest request) {
    return Optional.ofNullable(request.connectionId())
        .flatMap(engagement::find)
        .map(known -> InstructionScope.obstacle(engagement, known, facts))
        .orElseGet(() ->
            InstructionScope.obstacle(engagement, request.service(), request.provider(), facts));
  }
}

package org.alliance.firm.adapter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.application.ConnectingServices;
import org.alliance.firm.application.ConnectingServices.Service;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.Refusal;
import org.alliance.kit.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Service connections over HTTP.
@RestController
final class ServiceController {
  private final ConnectingServices connecting;
  private final EngagementList engagements;

  ServiceController(ConnectingServices connecting, EngagementList engagements) {
    this.connecting = connecting;
    this.engagements = engagements;
  }

  /// @param connectionId of the connection to change; left out for a new one
  record ServiceRequest(
      @Nullable ConnectionId connectionId,
      @NotNull ServiceCategory service,
      @NotNull ProviderKind provider,
      @NotNull ConnectionStatus status) {}

  /// @param key makes a new connection idempotent; a known connection needs none
  @PostMapping("/api/v1/engagements/{caseId}/services")
  EngagementView connect(
      @PathVariable CaseId caseId,
      @Valid @RequestBody ServiceRequest request,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
    var firm = EngagementController.ownFirm();
    var id = KeyedConnections.idOf(caseId, firm, key);
    var service = new Service(request.service(), request.provider(), request.status());
    var decision =
        request.connectionId() == null
            ? connecting.connect(caseId, firm, id, service)
            : connecting.update(caseId, firm, request.connectionId(), service);
    if (decision instanceof Decision.Refused<?, Refusal>(var reason)) {
      throw RefusalProblems.of(reason, instruction(caseId, request));
    }
    return EngagementView.found(
        engagements.find(caseId).filter(matter -> Matter.isOpenTo(matter, firm)));
  }

  /// The client's instruction on the service of the request or, if there is one, of the connection.
  private Optional<InstructionView> instruction(CaseId caseId, ServiceRequest request) {
    return engagements.find(caseId).flatMap(matter -> instruction(matter, request));
  }

  private static Optional<InstructionView> instruction(Matter matter, ServiceRequest request) {
    var connection = Optional.ofNullable(request.connectionId());
    return Matter.engagementOf(matter)
        .map(engagement -> Matter.factsOf(matter, engagement))
        .flatMap(facts ->
            Matter.against(matter, connection, request.service(), request.provider())
                .map(subject -> InstructionView.of(subject, facts)));
  }
}

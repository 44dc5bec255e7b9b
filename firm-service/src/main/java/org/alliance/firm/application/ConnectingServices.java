package org.alliance.firm.application;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterCommand.Connect;
import org.alliance.firm.domain.matter.MatterCommand.ConnectOnce;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.Refusal;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A firm connects its client with services, and keeps the status of each connection.
public final class ConnectingServices {
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;

  public ConnectingServices(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    this.matters = matters;
  }

  /// The service that a firm connects its client with.
  public record Service(ServiceCategory service, ProviderKind provider, ConnectionStatus status) {}

  /// Makes a new connection. Called again without an id, it makes a second one.
  ///
  /// @param id of the new connection, which makes the call idempotent; empty to let the matter
  ///   number it
  public Decision<MatterEvent, Refusal> connect(
      CaseId caseId, FirmId firm, Optional<ConnectionId> id, Service wanted) {
    return matters.handle(
        caseId.value(),
        id.<MatterCommand>map(given ->
                new ConnectOnce(firm, given, wanted.service, wanted.provider, wanted.status))
            .orElseGet(() ->
                new Connect(
                    firm, Optional.empty(), wanted.service, wanted.provider, wanted.status)));
  }

  /// Changes the status of a connection.
  public Decision<MatterEvent, Refusal> update(
      CaseId caseId, FirmId firm, ConnectionId known, Service now) {
    return matters.handle(
        caseId.value(),
        new Connect(firm, Optional.of(known), now.service, now.provider, now.status));
  }
}

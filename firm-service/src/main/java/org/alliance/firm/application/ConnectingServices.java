package org.alliance.firm.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.WorkCommand.Connect;
import org.alliance.firm.domain.engagement.WorkCommand.ConnectOnce;
import org.alliance.firm.domain.engagement.WorkCommand.Details;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterCommand.Work;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;

/// A firm connects its client with services, and keeps the status of each connection.
public final class ConnectingServices {
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;
  private final CaseTexts texts;
  private final Clock clock;

  public ConnectingServices(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      CaseTexts texts,
      Clock clock) {
    this.matters = matters;
    this.texts = texts;
    this.clock = clock;
  }

  /// The service that a firm connects its client with.
  ///
  /// @param named the name of the provider; empty if the firm gives none
  /// @param on the day of the status; empty for today, UTC
  public record Service(
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status,
      Optional<String> named,
      Optional<LocalDate> on) {}

  /// Makes a new connection. Called again without an id, it makes a second one.
  ///
  /// @param id of the new connection, which makes the call idempotent; empty to let the matter
  ///   number it
  public Decision<MatterEvent, Refusal> connect(
      CaseId caseId, FirmId firm, Optional<ConnectionId> id, Service wanted) {
    var details = details(caseId, wanted);
    var command =
        id.isPresent()
            ? new ConnectOnce(id.get(), wanted.service, wanted.provider, wanted.status, details)
            : new Connect(
                Optional.empty(), wanted.service, wanted.provider, wanted.status, details);
    return matters.handle(caseId.value(), new Work(firm, command));
  }

  /// Changes the status of a connection.
  public Decision<MatterEvent, Refusal> update(
      CaseId caseId, FirmId firm, ConnectionId known, Service now) {
    return matters.handle(
        caseId.value(),
        new Work(
            firm,
            new Connect(
                Optional.of(known), now.service, now.provider, now.status, details(caseId, now))));
  }

  private Details details(CaseId caseId, Service service) {
    return new Details(
        service.named.map(name -> texts.seal(name, caseId)),
        service.on.orElseGet(() -> clock.instant().atOffset(ZoneOffset.UTC).toLocalDate()),
        WorkingForClients.today(clock));
  }
}

package org.alliance.firm.domain.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.domain.matter.MatterCommand.Connect;
import org.alliance.firm.domain.matter.MatterCommand.ConnectOnce;
import org.alliance.firm.domain.matter.MatterEvent.Connected;
import org.alliance.kit.decision.Decision;

/// The work of the firm that has the case.
///
/// @param services that the firm took on
/// @param team empty until the firm has put one on the case
public record Engagement(
    FirmId firm,
    List<ServiceCategory> services,
    Optional<Team> team,
    List<Connection> connections) {
  public Engagement {
    services = List.copyOf(services);
    connections = List.copyOf(connections);
  }

  static Engagement begun(FirmId firm, List<ServiceCategory> services) {
    return new Engagement(firm, services, Optional.empty(), List.of());
  }

  Engagement with(Team other) {
    return new Engagement(firm, services, Optional.of(other), connections);
  }

  Engagement with(Connection changed) {
    var all = new ArrayList<>(connections);
    all.removeIf(connection -> connection.id().equals(changed.id()));
    all.add(changed);
    return new Engagement(firm, services, team, all);
  }

  private Optional<Connection> find(ConnectionId id) {
    return connections.stream().filter(connection -> connection.id().equals(id)).findFirst();
  }

  /// @param facts of the case, with the instructions that hold now
  Decision<MatterEvent, Refusal> connect(Connect connect, CaseFacts facts) {
    if (connect.connection().isEmpty()) {
      var id = new ConnectionId("c-" + (connections.size() + 1));
      return begun(
          new Connection(id, connect.service(), connect.provider(), connect.status()), facts);
    }
    return connect
        .connection()
        .flatMap(this::find)
        .map(known -> moved(known, connect.status(), facts))
        .orElseGet(() -> Decision.refused(Refusal.NO_SUCH_CONNECTION));
  }

  /// An instruction binds what the firm does after the instruction has arrived. An earlier
  /// connection may be ended or paused, and does not go ahead.
  private Decision<MatterEvent, Refusal> moved(
      Connection known, ConnectionStatus status, CaseFacts facts) {
    if (known.status() == status) {
      return Decision.happened();
    }
    if (!Connection.after(known.status()).contains(status)) {
      return Decision.refused(Refusal.NOT_AFTER_THIS_STATUS);
    }
    var refusal = InstructionScope.refusal(facts, known.service(), known.provider());
    return refusal.isPresent() && Connection.goesAhead(status)
        ? Decision.refused(refusal.get())
        : connected(new Connection(known.id(), known.service(), known.provider(), status));
  }

  /// @param facts of the case, with the instructions that hold now
  Decision<MatterEvent, Refusal> connect(ConnectOnce connect, CaseFacts facts) {
    var asked =
        new Connection(connect.id(), connect.service(), connect.provider(), connect.status());
    var known = find(connect.id());
    if (known.isEmpty() || connect.status() != ConnectionStatus.REQUESTED) {
      return begun(asked, facts);
    }
    return known.get().isOf(connect.service(), connect.provider())
        ? Decision.happened()
        : Decision.refused(Refusal.ID_TAKEN);
  }

  private Decision<MatterEvent, Refusal> begun(Connection connection, CaseFacts facts) {
    if (connection.status() != ConnectionStatus.REQUESTED) {
      return Decision.refused(Refusal.STARTS_AS_REQUESTED);
    }
    return InstructionScope.refusal(facts, connection.service(), connection.provider())
        .or(() -> team.isEmpty() ? Optional.of(Refusal.NOT_STAFFED) : Optional.empty())
        .map(Decision::<MatterEvent, Refusal>refused)
        .orElseGet(() -> connected(connection));
  }

  /// The subject whose rule stands against a service now; empty if none does.
  ///
  /// @param connection whose service is meant; if there is none such, the service as given
  Optional<InstructionSubject> against(
      Optional<ConnectionId> connection,
      ServiceCategory service,
      ProviderKind provider,
      CaseFacts facts) {
    return connection
        .flatMap(this::find)
        .map(known -> InstructionScope.against(facts, known.service(), known.provider()))
        .orElseGet(() -> InstructionScope.against(facts, service, provider));
  }

  private Decision<MatterEvent, Refusal> connected(Connection connection) {
    return Decision.happened(new Connected(firm, connection));
  }
}

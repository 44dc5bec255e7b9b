package org.alliance.firm.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.domain.MatterCommand.Connect;
import org.alliance.firm.domain.MatterCommand.ConnectOnce;
import org.alliance.firm.domain.MatterEvent.Connected;
import org.alliance.kit.decision.Decision;

/// What a firm does for a client that it has.
///
/// @param services what the firm took on
/// @param team empty until it is staffed
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

  Decision<MatterEvent, Refusal> connect(Connect connect) {
    if (connect.connection().isEmpty()) {
      var id = new ConnectionId("c-" + (connections.size() + 1));
      return connect.status() == ConnectionStatus.REQUESTED
          ? connected(new Connection(id, connect.service(), connect.provider(), connect.status()))
          : Decision.refused(Refusal.STARTS_AS_REQUESTED);
    }
    var known = connect.connection().flatMap(this::find);
    if (known.isEmpty()) {
      return Decision.refused(Refusal.NO_SUCH_CONNECTION);
    }
    var connection = known.get();
    if (connection.status() == connect.status()) {
      return Decision.happened();
    }
    return Connection.after(connection.status()).contains(connect.status())
        ? connected(
            new Connection(
                connection.id(), connection.service(), connection.provider(), connect.status()))
        : Decision.refused(Refusal.NOT_AFTER_THIS_STATUS);
  }

  Decision<MatterEvent, Refusal> connect(ConnectOnce connect) {
    if (connect.status() != ConnectionStatus.REQUESTED) {
      return Decision.refused(Refusal.STARTS_AS_REQUESTED);
    }
    var known = find(connect.name());
    if (known.isEmpty()) {
      return connected(
          new Connection(connect.name(), connect.service(), connect.provider(), connect.status()));
    }
    return known.get().isOf(connect.service(), connect.provider())
        ? Decision.happened()
        : Decision.refused(Refusal.NAME_TAKEN);
  }

  private Decision<MatterEvent, Refusal> connected(Connection connection) {
    return Decision.happened(new Connected(firm, connection));
  }
}

package org.alliance.firm.adapter.mongo;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.TeamRole;
import org.alliance.firm.domain.matter.Connection;
import org.alliance.firm.domain.matter.Engagement;
import org.alliance.firm.domain.matter.Team;
import org.jspecify.annotations.Nullable;

/// An engagement, as a matter's document holds it.
record EngagementPart(
    FirmId firm,
    List<ServiceCategory> services,
    @Nullable TeamPart team,
    List<ConnectionPart> connections) {
  static EngagementPart of(Engagement engagement) {
    return new EngagementPart(
        engagement.firm(),
        engagement.services(),
        engagement.team().map(TeamPart::of).orElse(null),
        engagement.connections().stream().map(ConnectionPart::of).toList());
  }

  Engagement toDomain() {
    return new Engagement(
        firm,
        services,
        Optional.ofNullable(team).map(TeamPart::toDomain),
        connections.stream().map(ConnectionPart::toDomain).toList());
  }

  /// @param walled absent if there are none
  record TeamPart(
      List<MemberPart> members,
      List<LanguageTag> languages,
      boolean interpreterArranged,
      @Nullable List<LawyerId> walled) {
    static TeamPart of(Team team) {
      return new TeamPart(
          team.members().stream()
              .map(member -> new MemberPart(member.lawyer(), member.role()))
              .toList(),
          team.languages(),
          team.interpreterArranged(),
          team.walled().isEmpty() ? null : team.walled());
    }

    Team toDomain() {
      return new Team(
          members.stream().map(part -> new Team.Member(part.lawyer, part.role)).toList(),
          languages,
          interpreterArranged,
          walled == null ? List.of() : walled);
    }
  }

  record MemberPart(LawyerId lawyer, TeamRole role) {}

  record ConnectionPart(
      ConnectionId id, ServiceCategory service, ProviderKind provider, ConnectionStatus status) {
    static ConnectionPart of(Connection connection) {
      return new ConnectionPart(
          connection.id(), connection.service(), connection.provider(), connection.status());
    }

    Connection toDomain() {
      return new Connection(id, service, provider, status);
    }
  }
}

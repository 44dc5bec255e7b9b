package org.alliance.firm.adapter.mongo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.firm.adapter.mongo.WorkPart.AnswerPart;
import org.alliance.firm.domain.engagement.Connection;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.engagement.Connection.StatusDay;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.engagement.WorkLog;
import org.jspecify.annotations.Nullable;

/// An engagement, as a matter's document holds it.
///
/// @param covered absent if there is nothing
record EngagementPart(
    FirmId firm,
    List<ServiceCategory> services,
    @Nullable TeamPart team,
    List<ConnectionPart> connections,
    @Nullable WorkPart work,
    @Nullable List<CoveredPart> covered) {
  static EngagementPart of(Engagement engagement) {
    return new EngagementPart(
        engagement.firm(),
        engagement.services(),
        engagement.team().map(TeamPart::of).orElse(null),
        engagement.connections().stream().map(ConnectionPart::of).toList(),
        WorkPart.of(engagement.log()),
        engagement.covered().isEmpty()
            ? null
            : engagement.covered().entrySet().stream()
                .map(need -> new CoveredPart(need.getKey(), need.getValue()))
                .sorted(Comparator.comparing(CoveredPart::service))
                .toList());
  }

  Engagement toDomain() {
    return new Engagement(
        firm,
        services,
        Optional.ofNullable(team).map(TeamPart::toDomain),
        connections.stream().map(ConnectionPart::toDomain).toList(),
        work == null ? WorkLog.EMPTY : work.toDomain(),
        (covered == null ? List.<CoveredPart>of() : covered)
            .stream().collect(Collectors.toMap(CoveredPart::service, CoveredPart::cover)));
  }

  record CoveredPart(ServiceCategory service, NeedCover cover) {}

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
      ConnectionId id,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status,
      @Nullable String named,
      @Nullable List<StatusPart> days,
      @Nullable AnswerPart asked,
      @Nullable ConfirmationPart confirmed) {
    static ConnectionPart of(Connection connection) {
      return new ConnectionPart(
          connection.id(),
          connection.service(),
          connection.provider(),
          connection.status(),
          connection.named().orElse(null),
          connection.days().isEmpty()
              ? null
              : connection.days().stream().map(StatusPart::of).toList(),
          WorkPart.answer(connection.asked()),
          connection.confirmed().map(ConfirmationPart::of).orElse(null));
    }

    Connection toDomain() {
      return new Connection(
          id,
          service,
          provider,
          status,
          Optional.ofNullable(named),
          days == null ? List.of() : days.stream().map(StatusPart::toDomain).toList(),
          AnswerPart.domain(asked),
          Optional.ofNullable(confirmed).map(ConfirmationPart::toDomain));
    }
  }

  record ConfirmationPart(ServiceAnswer answer, String day) {
    static ConfirmationPart of(Confirmation told) {
      return new ConfirmationPart(told.answer(), told.on().toString());
    }

    Confirmation toDomain() {
      return new Confirmation(answer, LocalDate.parse(day));
    }
  }

  record StatusPart(ConnectionStatus status, String day) {
    static StatusPart of(StatusDay day) {
      return new StatusPart(day.status(), day.on().toString());
    }

    StatusDay toDomain() {
      return new StatusDay(status, LocalDate.parse(day));
    }
  }
}

package org.alliance.firm.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.domain.ClientUpdates;
import org.alliance.firm.domain.ClientUpdates.Amendment;
import org.alliance.firm.domain.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.Connection;
import org.alliance.firm.domain.Engagement;
import org.alliance.firm.domain.InstructionScope;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.Team;
import org.jspecify.annotations.Nullable;

/// What a firm does for a client, as the firm sees it.
///
/// @param facts with the instructions that hold now
/// @param instructions the same instructions in words; the police are always named
/// @param clientWithdrew the client wants no help for now; the firm still has the case, and only
///   firm and client end what is between them
/// @param clientWithdrewOn the day, UTC, if it is known
/// @param amendments later versions of the report, oldest first
record EngagementView(
    CaseId caseId,
    String state,
    FirmId firm,
    CaseFacts facts,
    List<InstructionView> instructions,
    boolean clientWithdrew,
    @Nullable LocalDate clientWithdrewOn,
    List<Amendment> amendments,
    List<ServiceCategory> services,
    @Nullable Team team,
    List<ConnectionView> connections,
    @Nullable EngagementEnding ending) {
  /// @param against the instruction that stands against it now; it was made before the instruction
  ///   was heard, and nothing has been undone
  record ConnectionView(
      ConnectionId id,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status,
      @Nullable InstructionView against) {
    static ConnectionView of(Connection connection, CaseFacts facts) {
      return new ConnectionView(
          connection.id(),
          connection.service(),
          connection.provider(),
          connection.status(),
          InstructionScope.against(facts, connection.service(), connection.provider())
              .map(subject -> InstructionView.of(subject, facts))
              .orElse(null));
    }
  }

  /// Empty if no firm has the case or has had it.
  static Optional<EngagementView> of(Matter matter) {
    return switch (matter) {
      case Matter.Absent _, Matter.Offered _ -> Optional.empty();
      case Matter.Engaged(var caseId, _, var engagement, _) ->
          Optional.of(of(matter, caseId, engagement, null));
      case Matter.Over(var caseId, _, var engagement, var ending, _) ->
          Optional.of(of(matter, caseId, engagement, ending));
    };
  }

  private static EngagementView of(
      Matter matter, CaseId caseId, Engagement engagement, @Nullable EngagementEnding ending) {
    var facts = Matter.factsOf(matter, engagement);
    return new EngagementView(
        caseId,
        Matter.wordFor(matter),
        engagement.firm(),
        facts,
        InstructionView.all(facts),
        matter.client().hasWithdrawn(),
        withdrewOn(matter.client()),
        matter.client().amendments(),
        engagement.services(),
        engagement.team().orElse(null),
        engagement.connections().stream()
            .map(connection -> ConnectionView.of(connection, facts))
            .toList(),
        ending);
  }

  static @Nullable LocalDate withdrewOn(ClientUpdates client) {
    return client.withdrawal().flatMap(Withdrawal::on).orElse(null);
  }
}

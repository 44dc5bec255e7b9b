package org.alliance.firm.adapter.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates;
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.alliance.firm.domain.client.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.engagement.Connection;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.engagement.Connection.StatusDay;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.engagement.WorkLog.Contact;
import org.alliance.firm.domain.engagement.WorkLog.DoneStep;
import org.alliance.firm.domain.engagement.WorkLog.NextStep;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;

/// An engagement as the firm sees it.
///
/// @param caseNumber as people say it; absent for cases from before cases had numbers
/// @param facts with the instructions that hold now
/// @param instructions the same instructions in words; the police are always among them
/// @param clientWithdrew whether the client wants no help for now. The firm still has the case;
///   only firm and client end what is between them
/// @param clientWithdrewOn the day of the withdrawal, UTC; absent if it is not known
/// @param amendments of the report, oldest first
/// @param sandbox true for a made-up case; absent for a client's
record EngagementView(
    CaseId caseId,
    @Nullable CaseNumber caseNumber,
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
    @Nullable NextStep nextStep,
    List<DoneStep> stepsDone,
    List<Contact> contacts,
    @Nullable EngagementEnding ending,
    @Nullable Boolean sandbox) {
  /// @param against the instruction that stands against the connection now. The connection is older
  ///   than the instruction, and nothing has been undone
  /// @param days the day of each status, oldest first
  /// @param client what the client says of the service that is done; absent if not answered
  record ConnectionView(
      ConnectionId id,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status,
      @Nullable InstructionView against,
      List<StatusDay> days,
      @Nullable Confirmation client) {
    static ConnectionView of(Engagement engagement, Connection connection, CaseFacts facts) {
      return new ConnectionView(
          connection.id(),
          connection.service(),
          connection.provider(),
          connection.status(),
          InstructionScope.obstacle(engagement, connection, facts)
              .map(obstacle -> InstructionView.of(obstacle, facts))
              .orElse(null),
          connection.days(),
          connection.confirmed().orElse(null));
    }
  }

  /// @throws ApiProblem 404 if there is no engagement, or none that the caller may see
  static EngagementView found(Optional<Matter> matter, boolean isMadeUp) {
    return matter
        .map(found -> of(found, isMadeUp))
        .orElseThrow(() -> ApiProblem.notFound("engagement"));
  }

  /// @param matter that a firm has or has had
  /// @param isMadeUp whether it is one of the sandbox
  static EngagementView of(Matter matter, boolean isMadeUp) {
    return switch (matter) {
      case Matter.Absent _, Matter.Offered _ ->
          throw new IllegalArgumentException("No firm has had this case");
      case Matter.Engaged(var caseId, _, var engagement, _) ->
          of(matter, caseId, engagement, null, isMadeUp);
      case Matter.Ended(var caseId, _, var engagement, var ending, _) ->
          of(matter, caseId, engagement, ending, isMadeUp);
    };
  }

  private static EngagementView of(
      Matter matter,
      CaseId caseId,
      Engagement engagement,
      @Nullable EngagementEnding ending,
      boolean isMadeUp) {
    var facts = Matter.factsOf(matter, engagement);
    return new EngagementView(
        caseId,
        Matter.numberOf(matter).orElse(null),
        Matter.statusOf(matter).code(),
        engagement.firm(),
        facts,
        InstructionView.all(facts),
        matter.client().hasWithdrawn(),
        withdrewOn(matter.client()),
        matter.client().amendments(),
        engagement.services(),
        engagement.team().orElse(null),
        engagement.connections().stream()
            .map(connection -> ConnectionView.of(engagement, connection, facts))
            .toList(),
        engagement.log().next().orElse(null),
        engagement.log().done(),
        engagement.log().contacts(),
        ending,
        isMadeUp ? true : null);
  }

  static @Nullable LocalDate withdrewOn(ClientUpdates client) {
    return client.withdrawal().flatMap(Withdrawal::on).orElse(null);
  }
}

package org.alliance.firm.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates;
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.alliance.firm.domain.client.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.client.Opportunity;
import org.alliance.firm.domain.engagement.Connection;
import org.alliance.firm.domain.engagement.Connection.StatusDay;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.engagement.WorkCommand.Details;
import org.alliance.firm.domain.engagement.WorkCommand.Staff;
import org.alliance.firm.domain.engagement.WorkLog;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.MatterCommand.Work;

/// Matters for tests, in every state.
public final class Matters {
  public static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  public static final CaseNumber NUMBER = new CaseNumber("AA-7K3Q-92MD-5");
  public static final OfferId OFFER = OfferId.of(CASE, 1);
  public static final FirmId FIRM = new FirmId("firm-001");
  public static final FirmId OTHER = new FirmId("firm-002");
  public static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  public static final Instant TOMORROW = NOW.plusSeconds(86_400);

  /// Of a client who was asked nothing.
  public static final CaseFacts UNSAID =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(ServiceCategory.COMPENSATION),
          Urgency.SOON,
          List.of());

  /// Of a client who lets the firm ask other services.
  public static final CaseFacts FACTS =
      UNSAID.with(
          List.of(
              new Instruction(
                  InstructionSubject.SERVICE_PROVIDERS,
                  InstructionRule.ALLOW,
                  LocalDate.parse("2026-03-01"))));

  public static final Team TEAM =
      new Team(
          List.of(new Team.Member(new LawyerId("l-1"), TeamRole.LEAD_COUNSEL)),
          List.of(new LanguageTag("ko")),
          false,
          List.of());
  public static final Connection CONNECTION =
      new Connection(
          new ConnectionId("c-1"),
          ServiceCategory.COUNSELLING,
          ProviderKind.COMMUNITY_ORGANISATION,
          ConnectionStatus.REQUESTED,
          Optional.empty(),
          List.of(new StatusDay(ConnectionStatus.REQUESTED, LocalDate.parse("2026-03-09"))),
          Optional.empty(),
          Optional.empty());

  /// Done, as the firm says, and not received, as the client says.
  public static final Connection TOLD_OTHERWISE =
      new Connection(
          new ConnectionId("c-1"),
          ServiceCategory.COUNSELLING,
          ProviderKind.COMMUNITY_ORGANISATION,
          ConnectionStatus.COMPLETED,
          Optional.empty(),
          List.of(new StatusDay(ConnectionStatus.COMPLETED, LocalDate.parse("2026-03-09"))),
          Optional.empty(),
          Optional.of(
              new Connection.Confirmation(
                  ServiceAnswer.NOT_RECEIVED, LocalDate.parse("2026-03-10"))));

  public static final LocalDate DAY = LocalDate.parse("2026-03-09");
  public static final Instruction NO_POLICE =
      new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, DAY);
  public static final ClientUpdates HEARD =
      new ClientUpdates(
          Map.of(InstructionSubject.POLICE, NO_POLICE),
          Optional.of(new Withdrawal(Optional.of(DAY))),
          List.of(new Amendment(1, List.of(ReportPart.PLACE), DAY)));

  public static final Matter ABSENT = new Matter.Absent(ClientUpdates.NONE);
  public static final Matter OPEN = offered(Status.OPEN);
  public static final Matter ACCEPTED = offered(Status.ACCEPTED);
  public static final Matter ASSIGNED = engaged(Optional.empty(), List.of());
  public static final Matter STAFFED = engaged(Optional.of(TEAM), List.of());
  public static final Matter ACTIVE = engaged(Optional.of(TEAM), List.of(CONNECTION));
  public static final Matter WITHDRAWN =
      new Matter.Offered(
          CASE,
          List.of(
              new InboxOffer(
                  OFFER,
                  FIRM,
                  FACTS,
                  TOMORROW,
                  Status.OPEN,
                  Optional.empty(),
                  Optional.of(ConflictFinding.CLEAR),
                  Optional.of(NUMBER))),
          ClientUpdates.NONE.with(Optional.of(new Withdrawal(Optional.of(DAY)))));
  public static final Matter WITHOUT_NUMBER =
      new Matter.Offered(
          CASE,
          List.of(
              new InboxOffer(
                  OFFER,
                  FIRM,
                  FACTS,
                  TOMORROW,
                  Status.OPEN,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())),
          ClientUpdates.NONE);
  public static final Opportunity SEEKS =
      new Opportunity(
          CASE,
          new CaseFacts(
              FACTS.state(),
              Zip3.UNKNOWN,
              FACTS.speaks(),
              FACTS.reads(),
              FACTS.services(),
              FACTS.urgency(),
              List.of(NO_POLICE)),
          Optional.of(NUMBER),
          NOW,
          List.of(OTHER),
          true);
  public static final Matter SEEKING =
      new Matter.Absent(ClientUpdates.NONE.withOpportunity(Optional.of(SEEKS)));
  public static final List<Matter> ALL =
      List.of(
          ABSENT,
          OPEN,
          offered(Status.OPEN, Optional.empty()),
          ACCEPTED,
          declined(),
          offered(Status.EXPIRED),
          WITHDRAWN,
          new Matter.Absent(HEARD),
          new Matter.Engaged(
              CASE, List.of(assigned()), engagement(Optional.of(TEAM), List.of()), HEARD),
          ASSIGNED,
          STAFFED,
          ACTIVE,
          over(EngagementEnding.DONE),
          over(EngagementEnding.HANDED_BACK),
          WITHOUT_NUMBER,
          SEEKING,
          new Matter.Absent(HEARD.withNoFirmWanted(true).withOpportunity(Optional.of(SEEKS))),
          Matter.evolve(OPEN, new MatterEvent.TimeGranted(OFFER, FIRM, TOMORROW.plusSeconds(60))),
          Matter.evolve(OPEN, new MatterEvent.Extended(OFFER, TOMORROW.plusSeconds(60))));

  /// Without a name, on the day of the instructions.
  public static final Details DETAILS = new Details(Optional.empty(), DAY, DAY.plusDays(2));

  private Matters() {}

  public static Work staff(FirmId firm) {
    return new Work(firm, new Staff(TEAM));
  }

  public static Matter offered(Status status) {
    return offered(status, Optional.of(ConflictFinding.CLEAR));
  }

  /// @param conflict the finding of intake, if it has compared the lists
  public static Matter offered(Status status, Optional<ConflictFinding> conflict) {
    return new Matter.Offered(
        CASE,
        List.of(
            new InboxOffer(
                OFFER,
                FIRM,
                FACTS,
                TOMORROW,
                status,
                Optional.empty(),
                conflict,
                Optional.of(NUMBER))),
        ClientUpdates.NONE);
  }

  public static Matter declined() {
    return new Matter.Offered(
        CASE,
        List.of(
            new InboxOffer(
                OFFER,
                FIRM,
                FACTS,
                TOMORROW,
                Status.DECLINED,
                Optional.of(OfferDeclineReason.CONFLICT),
                Optional.of(ConflictFinding.POSSIBLE),
                Optional.of(NUMBER))),
        ClientUpdates.NONE);
  }

  private static Matter engaged(Optional<Team> team, List<Connection> connections) {
    return new Matter.Engaged(
        CASE, List.of(assigned()), engagement(team, connections), ClientUpdates.NONE);
  }

  public static Matter over(EngagementEnding ending) {
    return new Matter.Ended(
        CASE,
        List.of(assigned()),
        engagement(Optional.of(TEAM), List.of()),
        ending,
        ClientUpdates.NONE);
  }

  public static InboxOffer assigned() {
    return new InboxOffer(
        OFFER,
        FIRM,
        FACTS,
        TOMORROW,
        Status.ASSIGNED,
        Optional.empty(),
        Optional.of(ConflictFinding.CLEAR),
        Optional.of(NUMBER));
  }

  private static Engagement engagement(Optional<Team> team, List<Connection> connections) {
    return new Engagement(
        FIRM, List.of(ServiceCategory.COMPENSATION), team, connections, WorkLog.EMPTY);
  }
}

package org.alliance.casetracking.domain;

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
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.ConflictRefusal;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.FirmObstacle;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;

/// What happened to a case, as far as its file needs it. Lists keep the order of the event. Cases
/// from before there were case numbers have none.
public sealed interface CaseEvent {
  /// The event's wire name, such as `offer-made.v1`.
  default String type() {
    return this instanceof Other(var type, _) ? type : EntryType.of(this).wireName();
  }

  /// @param sender the organisation that sent the report; empty if none did, and in older entries
  record IncidentReported(
      IntakeChannel channel,
      List<Conduct> conduct,
      Optional<UsState> state,
      Optional<CaseNumber> number,
      Optional<OrganisationId> sender)
      implements CaseEvent {}

  record ReviewRequested(List<ReviewReason> reasons) implements CaseEvent {}

  record ReportDeclined(List<DeclineReason> reasons) implements CaseEvent {}

  /// @param amendment which one it is, from 1
  record ReportAmended(int amendment, List<ReportPart> parts) implements CaseEvent {}

  /// @param mayAskFirms whether the client lets law firms be asked; empty in an entry that is older
  ///   than that question, when consent was presumed
  /// @param services that the client asked for; empty if the client named none, and in older
  ///   entries
  record CaseAccepted(
      UsState state,
      List<LanguageTag> speaks,
      Urgency urgency,
      boolean noPolice,
      Optional<Boolean> mayAskFirms,
      Optional<CaseNumber> number,
      List<ServiceCategory> services)
      implements CaseEvent {
    public CaseAccepted {
      services = List.copyOf(services);
    }

    /// A case whose client has named no service.
    public CaseAccepted(
        UsState state,
        List<LanguageTag> speaks,
        Urgency urgency,
        boolean noPolice,
        Optional<Boolean> mayAskFirms,
        Optional<CaseNumber> number) {
      this(state, speaks, urgency, noPolice, mayAskFirms, number, List.of());
    }
  }

  record InstructionRecorded(InstructionSubject subject, InstructionRule rule, LocalDate since)
      implements CaseEvent {}

  record ConsentChanged(ConsentRecipient recipient, ConsentChange change) implements CaseEvent {}

  record ClientWithdrew(WithdrawalReason reason) implements CaseEvent {}

  record WithdrawalUndone() implements CaseEvent {}

  /// An organisation is asked whether it takes a declined report.
  ///
  /// @param number which hand-over of the report it is, from 1
  record HandOverOffered(int number, OrganisationId organisation, Instant answerBy)
      implements CaseEvent {}

  /// The offer is over. Only an acceptance hands the report over.
  record HandOverAnswered(
      int number,
      OrganisationId organisation,
      HandOverAnswer answer,
      Optional<HandOverDeclineReason> reason)
      implements CaseEvent {}

  /// Nobody took it, and a person has done what was left to do. A person found that this report
  /// tells of the same incident as another one, which goes on.
  record ReportLinked(CaseId other, int score, List<LinkReason> reasons) implements CaseEvent {}

  record HandOverSettled(HandOverSettlement settlement) implements CaseEvent {}

  record SubjectErased() implements CaseEvent {}

  record ReferralEscalated(EscalationReason reason) implements CaseEvent {}

  /// A firm's profile changed, which concerns no case. What became of a message to the client. No
  /// text of it, and no address.
  ///
  /// @param rule that blocked it, if one did
  record ClientNoticeSettled(
      NotificationChannel channel, NotificationOutcome outcome, Optional<ContactRule> rule)
      implements CaseEvent {}

  record FirmChanged() implements CaseEvent {}

  /// @param since since when the case is as it is
  record FollowUpDue(FollowUpReason reason, Instant since, Instant due) implements CaseEvent {}

  /// A time limit of the law may end on this day.
  record DeadlineNear(LocalDate day) implements CaseEvent {}

  record CaseClosed(CaseOutcome outcome) implements CaseEvent {}

  record CaseReopened(ReopenReason reason) implements CaseEvent {}

  /// An event of a type, or with a value, that this version does not know.
  ///
  /// @param details as they are stored; shown to nobody
  record Other(String type, Map<String, String> details) implements CaseEvent {
    public Other {
      details = Map.copyOf(details);
    }
  }

  /// An event about one firm, which other firms do not learn of.
  sealed interface OfFirm extends CaseEvent {
    FirmId firm();
  }

  record ConflictChecked(FirmId firm, OfferId offer, ConflictFinding finding) implements OfFirm {}

  record ConflictCheckRefused(FirmId firm, OfferId offer, ConflictRefusal reason)
      implements OfFirm {}

  /// @param rank the firm's place in the ranking, from 1
  /// @param handPick why a coordinator chose the firm; empty if the ranking did
  /// @param obstacles the rules that spoke against the choice
  record OfferMade(
      FirmId firm,
      OfferId offer,
      int rank,
      Instant answerBy,
      Optional<HandPickReason> handPick,
      List<FirmObstacle> obstacles)
      implements OfFirm {
    public OfferMade {
      obstacles = List.copyOf(obstacles);
    }

    /// An offer that the ranking made.
    public OfferMade(FirmId firm, OfferId offer, int rank, Instant answerBy) {
      this(firm, offer, rank, answerBy, Optional.empty(), List.of());
    }
  }

  record OfferClosed(FirmId firm, OfferId offer, OfferClosure closure) implements OfFirm {}

  record OfferAnswered(
      FirmId firm, OfferId offer, OfferAnswer answer, Optional<OfferDeclineReason> reason)
      implements OfFirm {}

  record QuestionAsked(FirmId firm, OfferId offer, QuestionId question) implements OfFirm {}

  record QuestionAnswered(FirmId firm, OfferId offer, QuestionId question) implements OfFirm {}

  /// A firm would take the case, which no firm has taken.
  record InterestShown(FirmId firm) implements OfFirm {}

  /// A coordinator gives the firm more time. It holds once the offer is extended.
  record MoreTimeGranted(FirmId firm, OfferId offer, Instant answerBy) implements OfFirm {}

  record OfferExtended(FirmId firm, OfferId offer, Instant answerBy) implements OfFirm {}

  /// @param services that the firm takes on; empty in older entries
  record FirmAssigned(FirmId firm, List<ServiceCategory> services) implements OfFirm {
    public FirmAssigned {
      services = List.copyOf(services);
    }

    public FirmAssigned(FirmId firm) {
      this(firm, List.of());
    }
  }

  /// Something else covers a service that the firm did not take on, as a coordinator says.
  ///
  /// @param firm that had the case when it was recorded
  /// @param cover empty if the service is an open need again
  record NeedChanged(FirmId firm, ServiceCategory service, Optional<NeedCover> cover)
      implements OfFirm {}

  /// @param members how many lawyers are on the team
  record TeamStaffed(FirmId firm, int members, List<LanguageTag> languages, boolean interpreter)
      implements OfFirm {}

  record ServiceConnected(
      FirmId firm, ConnectionId connection, ServiceCategory service, ConnectionStatus status)
      implements OfFirm {}

  /// What the client says of a service that the firm recorded as done.
  record ServiceConfirmed(
      FirmId firm, ConnectionId connection, ServiceCategory service, ServiceAnswer answer)
      implements OfFirm {}

  /// The firm has reached its client.
  ///
  /// @param on the day, as the firm recorded it
  record ContactMade(FirmId firm, ContactWay way, LocalDate on) implements OfFirm {}

  record EngagementEnded(FirmId firm, EngagementEnding ending) implements OfFirm {}

  record NotificationSettled(FirmId firm, NotificationKind kind, NotificationOutcome outcome)
      implements OfFirm {}
}

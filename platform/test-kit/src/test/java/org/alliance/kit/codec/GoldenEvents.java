package org.alliance.kit.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.alliance.contracts.EventType;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.CaseReopened;
import org.alliance.contracts.events.ClientNoticeSettled;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConflictCheckRefused;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.ContactMade;
import org.alliance.contracts.events.DeadlineNear;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.events.HandOverAnswered;
import org.alliance.contracts.events.HandOverOffered;
import org.alliance.contracts.events.HandOverSettled;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.events.InstructionRecorded;
import org.alliance.contracts.events.IntakeMessageAnswered;
import org.alliance.contracts.events.InterestShown;
import org.alliance.contracts.events.MoreTimeGranted;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.events.NotificationSettled;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.QuestionAnswered;
import org.alliance.contracts.events.QuestionAsked;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.events.ReportAmended;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.events.ReportLinked;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.events.ServiceConfirmed;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.SubjectErased;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.ReportFault;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.handover.HandOverDeclineReason;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.ConflictRefusal;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.contracts.values.report.MessageAnswer;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.jspecify.annotations.Nullable;

/// One example of every event, as it was in the first version.
final class GoldenEvents {
  static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  static final OfferId OFFER = OfferId.of(CASE, 1);
  static final FirmId FIRM = new FirmId("firm-001");
  static final OrganisationId ORGANISATION = new OrganisationId("partner-001");
  static final LanguageTag KOREAN = new LanguageTag("ko");
  static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(KOREAN),
          List.of(KOREAN),
          List.of(ServiceCategory.COMPENSATION),
          Urgency.SOON);

  static final Instruction NO_POLICE =
      new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, LocalDate.of(2026, 3, 9));

  private GoldenEvents() {}

  static IncidentReported reported(@Nullable CaseNumber number, @Nullable OrganisationId sender) {
    return new IncidentReported(
        CASE,
        IntakeChannel.PARTNER_API,
        List.of(KOREAN),
        List.of(KOREAN),
        Interpreter.YES,
        UsState.CA,
        new Zip3("941"),
        YearMonth.of(2026, 3),
        List.of(Conduct.ASSAULT),
        List.of(BiasIndicator.SLUR),
        VictimKind.PERSON,
        List.of(ServiceCategory.COMPENSATION),
        OnBehalf.SELF,
        Urgency.SOON,
        number,
        sender);
  }

  static AllianceEvent of(EventType type) {
    return switch (type) {
      case INCIDENT_REPORTED -> reported(null, null);
      case REVIEW_REQUESTED -> new ReviewRequested(CASE, List.of(ReviewReason.PLACE_UNKNOWN));
      case REPORT_DECLINED ->
          new ReportDeclined(CASE, List.of(DeclineReason.SPEECH_WITHOUT_THREAT));
      case CASE_ACCEPTED -> new CaseAccepted(CASE, FACTS, true, null, null);
      case CONFLICT_CHECKED -> new ConflictChecked(OFFER, CASE, FIRM, ConflictFinding.CLEAR);
      case CONSENT_CHANGED ->
          new ConsentChanged(CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN);
      case CLIENT_WITHDREW -> new ClientWithdrew(CASE, WithdrawalReason.NO_LONGER_WANTED);
      case WITHDRAWAL_UNDONE -> new WithdrawalUndone(CASE);
      case INSTRUCTION_RECORDED -> new InstructionRecorded(CASE, NO_POLICE);
      case REPORT_AMENDED ->
          new ReportAmended(CASE, 1, List.of(ReportPart.PLACE, ReportPart.STORY));
      case CONFLICT_CHECK_REFUSED ->
          new ConflictCheckRefused(OFFER, CASE, FIRM, ConflictRefusal.NOT_ASKED);
      case HAND_OVER_OFFERED ->
          new HandOverOffered(CASE, 1, ORGANISATION, Instant.parse("2026-03-13T09:30:00Z"));
      case HAND_OVER_ANSWERED ->
          new HandOverAnswered(
              CASE, 1, ORGANISATION, HandOverAnswer.DECLINED, HandOverDeclineReason.CAPACITY);
      case HAND_OVER_SETTLED -> new HandOverSettled(CASE, HandOverSettlement.LETTER_GIVEN);
      case REPORT_LINKED ->
          new ReportLinked(
              CASE,
              new CaseId("123e4567-e89b-12d3-a456-426614174001"),
              85,
              List.of(LinkReason.SAME_PHONE, LinkReason.SAME_NAME));
      case SUBJECT_ERASED -> new SubjectErased(CASE, ErasureReason.CLIENT_ASKED);
      case INTAKE_MESSAGE_ANSWERED ->
          new IntakeMessageAnswered(
              new MessageId("8f14e45f-ceea-467f-a8d2-2f3b1a3f4c5d"),
              ORGANISATION,
              MessageAnswer.REJECTED,
              null,
              null,
              List.of(new ReportFault("state/unknown-state")));
      case OFFER_MADE ->
          new OfferMade(OFFER, CASE, FIRM, 1, Instant.parse("2026-03-10T09:30:00Z"), FACTS, null);
      case FOLLOW_UP_DUE ->
          new FollowUpDue(
              CASE,
              FollowUpReason.NO_CONTACT,
              Instant.parse("2026-03-10T09:30:00Z"),
              Instant.parse("2026-03-24T09:30:00Z"));
      case DEADLINE_NEAR -> new DeadlineNear(CASE, FIRM, LocalDate.of(2028, 1, 1));
      case CASE_CLOSED -> new CaseClosed(CASE, CaseOutcome.SERVICES_RECEIVED);
      case CASE_REOPENED -> new CaseReopened(CASE, ReopenReason.CLIENT_ASKED);
      case OFFER_CLOSED -> new OfferClosed(OFFER, CASE, FIRM, OfferClosure.EXPIRED);
      case OFFER_EXTENDED ->
          new OfferExtended(OFFER, CASE, FIRM, Instant.parse("2026-03-11T09:30:00Z"));
      case FIRM_ASSIGNED ->
          new FirmAssigned(OFFER, CASE, FIRM, List.of(ServiceCategory.COMPENSATION));
      case REFERRAL_ESCALATED -> new ReferralEscalated(CASE, EscalationReason.NO_ELIGIBLE_FIRM);
      case NEED_CHANGED ->
          new NeedChanged(CASE, FIRM, ServiceCategory.COUNSELLING, NeedCover.PARTNER_ORGANISATION);
      case FIRM_CHANGED ->
          FirmChanged.quarterly(
              FIRM,
              List.of(new FirmChanged.Office(UsState.CA, new Zip3("941"))),
              List.of(
                  new FirmChanged.Lawyer(
                      new LawyerId("l-1"),
                      List.of(UsState.CA),
                      List.of(KOREAN, LanguageTag.ENGLISH),
                      List.of(ServiceCategory.COMPENSATION))),
              12,
              false);
      case OFFER_ANSWERED ->
          new OfferAnswered(OFFER, CASE, FIRM, OfferAnswer.DECLINED, OfferDeclineReason.CONFLICT);
      case QUESTION_ASKED -> new QuestionAsked(new QuestionId("q-1"), OFFER, CASE, FIRM);
      case QUESTION_ANSWERED -> new QuestionAnswered(new QuestionId("q-1"), OFFER, CASE, FIRM);
      case CONTACT_MADE ->
          new ContactMade(
              CASE, FIRM, new LawyerId("l-1"), ContactWay.PHONE, LocalDate.of(2026, 3, 9));
      case SERVICE_CONFIRMED ->
          new ServiceConfirmed(
              new ConnectionId("c-1"),
              CASE,
              FIRM,
              ServiceCategory.COUNSELLING,
              ServiceAnswer.NOT_RECEIVED);
      case INTEREST_SHOWN -> new InterestShown(CASE, FIRM);
      case MORE_TIME_GRANTED ->
          new MoreTimeGranted(OFFER, CASE, FIRM, Instant.parse("2026-03-11T09:30:00Z"));
      case TEAM_STAFFED ->
          new TeamStaffed(
              CASE,
              FIRM,
              List.of(new TeamStaffed.Member(new LawyerId("l-1"), TeamRole.LEAD_COUNSEL)),
              List.of(KOREAN),
              false,
              null);
      case SERVICE_CONNECTED ->
          new ServiceConnected(
              new ConnectionId("c-1"),
              CASE,
              FIRM,
              ServiceCategory.COUNSELLING,
              ProviderKind.COMMUNITY_ORGANISATION,
              ConnectionStatus.ACCEPTED);
      case ENGAGEMENT_ENDED -> new EngagementEnded(CASE, FIRM, EngagementEnding.HANDED_BACK);
      case NOTIFICATION_SETTLED ->
          new NotificationSettled(
              CASE,
              FIRM,
              NotificationKind.OFFER,
              NotificationChannel.EMAIL,
              NotificationOutcome.SENT);
      case CLIENT_NOTICE_SETTLED ->
          new ClientNoticeSettled(
              CASE,
              NotificationKind.CLIENT_MESSAGE,
              NotificationChannel.SMS,
              NotificationOutcome.BLOCKED,
              ContactRule.CHANNEL_NOT_ALLOWED);
    };
  }
}

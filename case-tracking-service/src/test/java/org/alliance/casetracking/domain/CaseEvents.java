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

/// An event of every type that says all that such an event can say.
public final class CaseEvents {
  public static final FirmId FIRM = new FirmId("firm-001");
  public static final CaseNumber NUMBER = CaseNumber.of(42);
  private static final List<LanguageTag> KOREAN = List.of(new LanguageTag("ko"));

  private static final OrganisationId PARTNER = new OrganisationId("partner-001");

  private CaseEvents() {}

  public static CaseEvent of(String type) {
    return of(type, FIRM);
  }

  /// @param firm the firm it is about, if it is about one
  public static CaseEvent of(String type, FirmId firm) {
    return EntryType.named(type)
        .map(known -> of(known, firm))
        .orElseGet(() -> new CaseEvent.Other(type, Map.of("somethingNew", "x")));
  }

  private static CaseEvent of(EntryType type, FirmId firm) {
    return switch (type) {
      case INCIDENT_REPORTED ->
          new CaseEvent.IncidentReported(
              IntakeChannel.WEB_FORM,
              List.of(Conduct.ASSAULT, Conduct.THREAT),
              Optional.of(UsState.CA),
              Optional.of(NUMBER),
              Optional.of(PARTNER));
      case REVIEW_REQUESTED -> new CaseEvent.ReviewRequested(List.of(ReviewReason.BIAS_UNCLEAR));
      case REPORT_DECLINED -> new CaseEvent.ReportDeclined(List.of(DeclineReason.NO_SIGN_OF_BIAS));
      case REPORT_AMENDED -> new CaseEvent.ReportAmended(1, List.of(ReportPart.PLACE));
      case CASE_ACCEPTED ->
          new CaseEvent.CaseAccepted(
              UsState.CA, KOREAN, Urgency.SOON, true, Optional.of(true), Optional.of(NUMBER));
      case INSTRUCTION_RECORDED ->
          new CaseEvent.InstructionRecorded(
              InstructionSubject.PRESS, InstructionRule.FORBID, LocalDate.of(2026, 3, 10));
      case CONSENT_CHANGED ->
          new CaseEvent.ConsentChanged(ConsentRecipient.LAW_FIRMS, ConsentChange.GIVEN);
      case CLIENT_WITHDREW -> new CaseEvent.ClientWithdrew(WithdrawalReason.NOT_SAFE);
      case WITHDRAWAL_UNDONE -> new CaseEvent.WithdrawalUndone();
      case HAND_OVER_OFFERED ->
          new CaseEvent.HandOverOffered(1, PARTNER, Instant.parse("2026-03-12T09:30:00Z"));
      case HAND_OVER_ANSWERED -> answered(HandOverAnswer.ACCEPTED);
      case REPORT_LINKED ->
          new CaseEvent.ReportLinked(
              new CaseId("123e4567-e89b-12d3-a456-426614174001"),
              85,
              List.of(LinkReason.SAME_PHONE, LinkReason.SAME_NAME));
      case HAND_OVER_SETTLED -> new CaseEvent.HandOverSettled(HandOverSettlement.LETTER_GIVEN);
      case SUBJECT_ERASED -> new CaseEvent.SubjectErased();
      case REFERRAL_ESCALATED -> new CaseEvent.ReferralEscalated(EscalationReason.NO_ELIGIBLE_FIRM);
      case CLIENT_NOTICE_SETTLED ->
          new CaseEvent.ClientNoticeSettled(
              NotificationChannel.SMS,
              NotificationOutcome.BLOCKED,
              Optional.of(ContactRule.CHANNEL_NOT_ALLOWED));
      case FIRM_CHANGED -> new CaseEvent.FirmChanged();
      case FOLLOW_UP_DUE ->
          new CaseEvent.FollowUpDue(
              FollowUpReason.NO_CONTACT,
              Instant.parse("2026-03-12T09:30:00Z"),
              Instant.parse("2026-03-26T09:30:00Z"));
      case DEADLINE_NEAR -> new CaseEvent.DeadlineNear(LocalDate.of(2028, 1, 1));
      case CASE_CLOSED -> new CaseEvent.CaseClosed(CaseOutcome.ADVICE_GIVEN);
      case CASE_REOPENED -> new CaseEvent.CaseReopened(ReopenReason.CLIENT_ASKED);
      case CONFLICT_CHECKED ->
          new CaseEvent.ConflictChecked(firm, offer(1), ConflictFinding.POSSIBLE);
      case CONFLICT_CHECK_REFUSED ->
          new CaseEvent.ConflictCheckRefused(firm, offer(1), ConflictRefusal.NOT_ASKED);
      case OFFER_MADE ->
          new CaseEvent.OfferMade(
              firm,
              offer(1),
              1,
              Instant.parse("2026-03-12T09:30:00Z"),
              Optional.of(HandPickReason.CLIENT_WISH),
              List.of(FirmObstacle.LANGUAGE, FirmObstacle.QUOTA_FULL));
      case OFFER_CLOSED -> new CaseEvent.OfferClosed(firm, offer(1), OfferClosure.EXPIRED);
      case OFFER_ANSWERED ->
          new CaseEvent.OfferAnswered(
              firm, offer(1), OfferAnswer.DECLINED, Optional.of(OfferDeclineReason.CONFLICT));
      case FIRM_ASSIGNED -> new CaseEvent.FirmAssigned(firm);
      case NEED_CHANGED ->
          new CaseEvent.NeedChanged(
              firm, ServiceCategory.COUNSELLING, Optional.of(NeedCover.PARTNER_ORGANISATION));
      case TEAM_STAFFED -> new CaseEvent.TeamStaffed(firm, 2, KOREAN, true);
      case INTEREST_SHOWN -> new CaseEvent.InterestShown(firm);
      case MORE_TIME_GRANTED ->
          new CaseEvent.MoreTimeGranted(firm, offer(1), Instant.parse("2026-03-11T09:30:00Z"));
      case OFFER_EXTENDED ->
          new CaseEvent.OfferExtended(firm, offer(1), Instant.parse("2026-03-11T09:30:00Z"));
      case QUESTION_ASKED -> new CaseEvent.QuestionAsked(firm, offer(1), new QuestionId("q-1"));
      case QUESTION_ANSWERED ->
          new CaseEvent.QuestionAnswered(firm, offer(1), new QuestionId("q-1"));
      case SERVICE_CONNECTED ->
          new CaseEvent.ServiceConnected(
              firm,
              new ConnectionId("c-1"),
              ServiceCategory.COUNSELLING,
              ConnectionStatus.REQUESTED);
      case SERVICE_CONFIRMED ->
          new CaseEvent.ServiceConfirmed(
              firm,
              new ConnectionId("c-1"),
              ServiceCategory.COUNSELLING,
              ServiceAnswer.NOT_RECEIVED);
      case CONTACT_MADE ->
          new CaseEvent.ContactMade(firm, ContactWay.PHONE, LocalDate.of(2026, 3, 9));
      case ENGAGEMENT_ENDED -> ended(firm, EngagementEnding.DONE);
      case NOTIFICATION_SETTLED ->
          new CaseEvent.NotificationSettled(firm, NotificationKind.OFFER, NotificationOutcome.SENT);
    };
  }

  public static CaseEvent answered(HandOverAnswer answer) {
    return new CaseEvent.HandOverAnswered(
        1,
        PARTNER,
        answer,
        answer == HandOverAnswer.DECLINED
            ? Optional.of(HandOverDeclineReason.CAPACITY)
            : Optional.empty());
  }

  public static OfferId offer(int number) {
    return new OfferId("123e4567-e89b-12d3-a456-426614174000-" + number);
  }

  public static CaseEvent ended(FirmId firm, EngagementEnding ending) {
    return new CaseEvent.EngagementEnded(firm, ending);
  }
}

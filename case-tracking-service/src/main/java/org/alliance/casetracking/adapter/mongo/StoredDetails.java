package org.alliance.casetracking.adapter.mongo;

import static org.alliance.casetracking.domain.Detail.AMENDMENT;
import static org.alliance.casetracking.domain.Detail.ANSWER;
import static org.alliance.casetracking.domain.Detail.ANSWER_BY;
import static org.alliance.casetracking.domain.Detail.CASE_NUMBER;
import static org.alliance.casetracking.domain.Detail.CHANGE;
import static org.alliance.casetracking.domain.Detail.CHANNEL;
import static org.alliance.casetracking.domain.Detail.CLOSURE;
import static org.alliance.casetracking.domain.Detail.CONDUCT;
import static org.alliance.casetracking.domain.Detail.CONNECTION;
import static org.alliance.casetracking.domain.Detail.COVER;
import static org.alliance.casetracking.domain.Detail.DUE;
import static org.alliance.casetracking.domain.Detail.ENDING;
import static org.alliance.casetracking.domain.Detail.FINDING;
import static org.alliance.casetracking.domain.Detail.FIRM;
import static org.alliance.casetracking.domain.Detail.HAND_OVER;
import static org.alliance.casetracking.domain.Detail.HAND_PICK;
import static org.alliance.casetracking.domain.Detail.INTERPRETER;
import static org.alliance.casetracking.domain.Detail.KIND;
import static org.alliance.casetracking.domain.Detail.LANGUAGES;
import static org.alliance.casetracking.domain.Detail.MAY_ASK_FIRMS;
import static org.alliance.casetracking.domain.Detail.MEMBERS;
import static org.alliance.casetracking.domain.Detail.NO_POLICE;
import static org.alliance.casetracking.domain.Detail.OBSTACLES;
import static org.alliance.casetracking.domain.Detail.OFFER;
import static org.alliance.casetracking.domain.Detail.ON;
import static org.alliance.casetracking.domain.Detail.ORGANISATION;
import static org.alliance.casetracking.domain.Detail.OTHER;
import static org.alliance.casetracking.domain.Detail.OUTCOME;
import static org.alliance.casetracking.domain.Detail.PARTS;
import static org.alliance.casetracking.domain.Detail.QUESTION;
import static org.alliance.casetracking.domain.Detail.RANK;
import static org.alliance.casetracking.domain.Detail.REASON;
import static org.alliance.casetracking.domain.Detail.REASONS;
import static org.alliance.casetracking.domain.Detail.RECIPIENT;
import static org.alliance.casetracking.domain.Detail.RULE;
import static org.alliance.casetracking.domain.Detail.SCORE;
import static org.alliance.casetracking.domain.Detail.SENDER;
import static org.alliance.casetracking.domain.Detail.SERVICE;
import static org.alliance.casetracking.domain.Detail.SERVICES;
import static org.alliance.casetracking.domain.Detail.SETTLEMENT;
import static org.alliance.casetracking.domain.Detail.SINCE;
import static org.alliance.casetracking.domain.Detail.SPEAKS;
import static org.alliance.casetracking.domain.Detail.STATE;
import static org.alliance.casetracking.domain.Detail.STATUS;
import static org.alliance.casetracking.domain.Detail.SUBJECT;
import static org.alliance.casetracking.domain.Detail.URGENCY;
import static org.alliance.casetracking.domain.Detail.WAY;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.casetracking.domain.Detail;
import org.alliance.casetracking.domain.EntryType;
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
import org.alliance.contracts.values.code.Coded;
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

/// Reads the stored details of an entry.
record StoredDetails(Map<String, String> details) {
  /// The event, or [CaseEvent.Other] with the same details if this version cannot read it: the
  /// entry of a newer version keeps its place and is written back unchanged.
  static CaseEvent event(String type, Map<String, String> details) {
    try {
      return EntryType.named(type)
          .map(new StoredDetails(details)::event)
          .orElseGet(() -> new CaseEvent.Other(type, details));
    } catch (IllegalArgumentException | NoSuchElementException | DateTimeException unreadable) {
      return new CaseEvent.Other(type, details);
    }
  }

  private CaseEvent event(EntryType type) {
    return switch (type) {
      case INCIDENT_REPORTED ->
          new CaseEvent.IncidentReported(
              code(CHANNEL, IntakeChannel.class),
              codes(CONDUCT, Conduct.class),
              said(STATE).map(UsState::valueOf),
              number(),
              said(SENDER).map(OrganisationId::new));
      case REVIEW_REQUESTED -> new CaseEvent.ReviewRequested(codes(REASONS, ReviewReason.class));
      case REPORT_DECLINED -> new CaseEvent.ReportDeclined(codes(REASONS, DeclineReason.class));
      case REPORT_AMENDED ->
          new CaseEvent.ReportAmended(number(AMENDMENT), codes(PARTS, ReportPart.class));
      case CASE_ACCEPTED ->
          new CaseEvent.CaseAccepted(
              UsState.valueOf(text(STATE)),
              languages(SPEAKS),
              code(URGENCY, Urgency.class),
              isTrue(NO_POLICE),
              said(MAY_ASK_FIRMS).map(Boolean::valueOf),
              number(),
              services());
      case INSTRUCTION_RECORDED ->
          new CaseEvent.InstructionRecorded(
              code(SUBJECT, InstructionSubject.class),
              code(RULE, InstructionRule.class),
              LocalDate.parse(text(SINCE)));
      case CONSENT_CHANGED ->
          new CaseEvent.ConsentChanged(
              code(RECIPIENT, ConsentRecipient.class), code(CHANGE, ConsentChange.class));
      case CLIENT_WITHDREW -> new CaseEvent.ClientWithdrew(code(REASON, WithdrawalReason.class));
      case WITHDRAWAL_UNDONE -> new CaseEvent.WithdrawalUndone();
      case SUBJECT_ERASED -> new CaseEvent.SubjectErased();
      case REFERRAL_ESCALATED ->
          new CaseEvent.ReferralEscalated(code(REASON, EscalationReason.class));
      case HAND_OVER_OFFERED ->
          new CaseEvent.HandOverOffered(
              number(HAND_OVER),
              new OrganisationId(text(ORGANISATION)),
              Instant.parse(text(ANSWER_BY)));
      case HAND_OVER_ANSWERED ->
          new CaseEvent.HandOverAnswered(
              number(HAND_OVER),
              new OrganisationId(text(ORGANISATION)),
              code(ANSWER, HandOverAnswer.class),
              said(REASON).map(code -> Coded.of(HandOverDeclineReason.class, code)));
      case REPORT_LINKED ->
          new CaseEvent.ReportLinked(
              new CaseId(text(OTHER)), number(SCORE), codes(REASONS, LinkReason.class));
      case HAND_OVER_SETTLED ->
          new CaseEvent.HandOverSettled(code(SETTLEMENT, HandOverSettlement.class));
      case CLIENT_NOTICE_SETTLED ->
          new CaseEvent.ClientNoticeSettled(
              code(CHANNEL, NotificationChannel.class),
              code(OUTCOME, NotificationOutcome.class),
              said(RULE).map(code -> Coded.of(ContactRule.class, code)));
      case FIRM_CHANGED -> new CaseEvent.FirmChanged();
      case FOLLOW_UP_DUE ->
          new CaseEvent.FollowUpDue(
              code(REASON, FollowUpReason.class),
              Instant.parse(text(SINCE)),
              Instant.parse(text(DUE)));
      case DEADLINE_NEAR -> new CaseEvent.DeadlineNear(LocalDate.parse(text(DUE)));
      case CASE_CLOSED -> new CaseEvent.CaseClosed(code(OUTCOME, CaseOutcome.class));
      case CASE_REOPENED -> new CaseEvent.CaseReopened(code(REASON, ReopenReason.class));
      case CONFLICT_CHECKED ->
          new CaseEvent.ConflictChecked(firm(), offer(), code(FINDING, ConflictFinding.class));
      case CONFLICT_CHECK_REFUSED ->
          new CaseEvent.ConflictCheckRefused(firm(), offer(), code(REASON, ConflictRefusal.class));
      case OFFER_MADE ->
          new CaseEvent.OfferMade(
              firm(),
              offer(),
              number(RANK),
              Instant.parse(text(ANSWER_BY)),
              said(HAND_PICK).map(code -> Coded.of(HandPickReason.class, code)),
              codes(OBSTACLES, FirmObstacle.class));
      case OFFER_CLOSED ->
          new CaseEvent.OfferClosed(firm(), offer(), code(CLOSURE, OfferClosure.class));
      case OFFER_ANSWERED ->
          new CaseEvent.OfferAnswered(
              firm(),
              offer(),
              code(ANSWER, OfferAnswer.class),
              said(REASON).map(code -> Coded.of(OfferDeclineReason.class, code)));
      case QUESTION_ASKED ->
          new CaseEvent.QuestionAsked(firm(), offer(), new QuestionId(text(QUESTION)));
      case QUESTION_ANSWERED ->
          new CaseEvent.QuestionAnswered(firm(), offer(), new QuestionId(text(QUESTION)));
      case INTEREST_SHOWN -> new CaseEvent.InterestShown(firm());
      case MORE_TIME_GRANTED ->
          new CaseEvent.MoreTimeGranted(firm(), offer(), Instant.parse(text(ANSWER_BY)));
      case OFFER_EXTENDED ->
          new CaseEvent.OfferExtended(firm(), offer(), Instant.parse(text(ANSWER_BY)));
      case FIRM_ASSIGNED -> new CaseEvent.FirmAssigned(firm(), services());
      case NEED_CHANGED ->
          new CaseEvent.NeedChanged(
              firm(),
              code(SERVICE, ServiceCategory.class),
              said(COVER).map(code -> Coded.of(NeedCover.class, code)));
      case TEAM_STAFFED ->
          new CaseEvent.TeamStaffed(
              firm(), number(MEMBERS), languages(LANGUAGES), isTrue(INTERPRETER));
      case SERVICE_CONNECTED ->
          new CaseEvent.ServiceConnected(
              firm(),
              new ConnectionId(text(CONNECTION)),
              code(SERVICE, ServiceCategory.class),
              code(STATUS, ConnectionStatus.class));
      case SERVICE_CONFIRMED ->
          new CaseEvent.ServiceConfirmed(
              firm(),
              new ConnectionId(text(CONNECTION)),
              code(SERVICE, ServiceCategory.class),
              code(ANSWER, ServiceAnswer.class));
      case CONTACT_MADE ->
          new CaseEvent.ContactMade(firm(), code(WAY, ContactWay.class), LocalDate.parse(text(ON)));
      case ENGAGEMENT_ENDED ->
          new CaseEvent.EngagementEnded(firm(), code(ENDING, EngagementEnding.class));
      case NOTIFICATION_SETTLED ->
          new CaseEvent.NotificationSettled(
              firm(), code(KIND, NotificationKind.class), code(OUTCOME, NotificationOutcome.class));
    };
  }

  private Optional<String> said(Detail detail) {
    return Optional.ofNullable(details.get(detail.code())).filter(text -> !text.isEmpty());
  }

  private String text(Detail detail) {
    return said(detail).orElseThrow();
  }

  private int number(Detail detail) {
    return Integer.parseInt(text(detail));
  }

  private boolean isTrue(Detail detail) {
    return Boolean.parseBoolean(text(detail));
  }

  private Optional<CaseNumber> number() {
    return said(CASE_NUMBER).map(CaseNumber::new);
  }

  private List<ServiceCategory> services() {
    return said(SERVICES).isEmpty() ? List.of() : codes(SERVICES, ServiceCategory.class);
  }

  private FirmId firm() {
    return new FirmId(text(FIRM));
  }

  private OfferId offer() {
    return new OfferId(text(OFFER));
  }

  private <T extends Enum<T> & Coded> T code(Detail detail, Class<T> type) {
    return Coded.of(type, text(detail));
  }

  private <T extends Enum<T> & Coded> List<T> codes(Detail detail, Class<T> type) {
    return words(detail).stream().map(code -> Coded.of(type, code)).toList();
  }

  private List<LanguageTag> languages(Detail detail) {
    return words(detail).stream().map(LanguageTag::new).toList();
  }

  private List<String> words(Detail detail) {
    return said(detail).map(text -> Arrays.asList(text.split(" "))).orElse(List.of());
  }
}

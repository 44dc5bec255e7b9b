package org.alliance.casetracking.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The types of entries that this version knows, with their wire names. Wire names are in documents
/// for ever.
public enum EntryType {
  INCIDENT_REPORTED("incident-reported.v1", CaseEvent.IncidentReported.class),
  REVIEW_REQUESTED("review-requested.v1", CaseEvent.ReviewRequested.class),
  REPORT_DECLINED("report-declined.v1", CaseEvent.ReportDeclined.class),
  REPORT_AMENDED("report-amended.v1", CaseEvent.ReportAmended.class),
  CASE_ACCEPTED("case-accepted.v1", CaseEvent.CaseAccepted.class),
  INSTRUCTION_RECORDED("instruction-recorded.v1", CaseEvent.InstructionRecorded.class),
  CONSENT_CHANGED("consent-changed.v1", CaseEvent.ConsentChanged.class),
  CLIENT_WITHDREW("client-withdrew.v1", CaseEvent.ClientWithdrew.class),
  WITHDRAWAL_UNDONE("withdrawal-undone.v1", CaseEvent.WithdrawalUndone.class),
  REPORT_LINKED("report-linked.v1", CaseEvent.ReportLinked.class),
  SUBJECT_ERASED("subject-erased.v1", CaseEvent.SubjectErased.class),
  CONFLICT_CHECKED("conflict-checked.v1", CaseEvent.ConflictChecked.class),
  CONFLICT_CHECK_REFUSED("conflict-check-refused.v1", CaseEvent.ConflictCheckRefused.class),
  HAND_OVER_OFFERED("hand-over-offered.v1", CaseEvent.HandOverOffered.class),
  HAND_OVER_ANSWERED("hand-over-answered.v1", CaseEvent.HandOverAnswered.class),
  HAND_OVER_SETTLED("hand-over-settled.v1", CaseEvent.HandOverSettled.class),
  OFFER_MADE("offer-made.v1", CaseEvent.OfferMade.class),
  OFFER_CLOSED("offer-closed.v1", CaseEvent.OfferClosed.class),
  OFFER_ANSWERED("offer-answered.v1", CaseEvent.OfferAnswered.class),
  FIRM_ASSIGNED("firm-assigned.v1", CaseEvent.FirmAssigned.class),
  REFERRAL_ESCALATED("referral-escalated.v1", CaseEvent.ReferralEscalated.class),
  NEED_CHANGED("need-changed.v1", CaseEvent.NeedChanged.class),
  FIRM_CHANGED("firm-changed.v1", CaseEvent.FirmChanged.class),
  TEAM_STAFFED("team-staffed.v1", CaseEvent.TeamStaffed.class),
  QUESTION_ASKED("question-asked.v1", CaseEvent.QuestionAsked.class),
  QUESTION_ANSWERED("question-answered.v1", CaseEvent.QuestionAnswered.class),
  INTEREST_SHOWN("interest-shown.v1", CaseEvent.InterestShown.class),
  MORE_TIME_GRANTED("more-time-granted.v1", CaseEvent.MoreTimeGranted.class),
  OFFER_EXTENDED("offer-extended.v1", CaseEvent.OfferExtended.class),
  SERVICE_CONNECTED("service-connected.v1", CaseEvent.ServiceConnected.class),
  SERVICE_CONFIRMED("service-confirmed.v1", CaseEvent.ServiceConfirmed.class),
  CONTACT_MADE("contact-made.v1", CaseEvent.ContactMade.class),
  ENGAGEMENT_ENDED("engagement-ended.v1", CaseEvent.EngagementEnded.class),
  NOTIFICATION_SETTLED("notification-settled.v1", CaseEvent.NotificationSettled.class),
  CLIENT_NOTICE_SETTLED("client-notice-settled.v1", CaseEvent.ClientNoticeSettled.class),
  FOLLOW_UP_DUE("follow-up-due.v1", CaseEvent.FollowUpDue.class),
  DEADLINE_NEAR("deadline-near.v1", CaseEvent.DeadlineNear.class),
  CASE_CLOSED("case-closed.v1", CaseEvent.CaseClosed.class),
  CASE_REOPENED("case-reopened.v1", CaseEvent.CaseReopened.class);

  private static final Map<Class<?>, EntryType> BY_EVENT =
      Arrays.stream(values()).collect(Collectors.toMap(type -> type.event, Function.identity()));
  private static final Map<String, EntryType> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(type -> type.wireName, Function.identity()));

  private final String wireName;
  private final Class<? extends CaseEvent> event;

  EntryType(String wireName, Class<? extends CaseEvent> event) {
    this.wireName = wireName;
    this.event = event;
  }

  public String wireName() {
    return wireName;
  }

  Class<? extends CaseEvent> event() {
    return event;
  }

  public static Optional<EntryType> named(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /// @throws IllegalArgumentException for [CaseEvent.Other], which has no type of its own
  static EntryType of(CaseEvent event) {
    return find(event).orElseThrow(() -> new IllegalArgumentException("An event of no known type"));
  }

  static Optional<EntryType> find(CaseEvent event) {
    return Optional.ofNullable(BY_EVENT.get(event.getClass()));
  }
}

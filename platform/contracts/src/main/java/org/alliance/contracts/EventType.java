package org.alliance.contracts;

import java.util.Arrays;
import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseClosed;
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

/// All types of events, with their wire names. A wire name is permanent. A change that old readers
/// cannot follow is a new record under a new name. The owner publishes both until every reader
/// reads the new one.
public enum EventType {
  INCIDENT_REPORTED("incident-reported.v1", EventStream.REPORT, IncidentReported.class),
  REVIEW_REQUESTED("review-requested.v1", EventStream.REPORT, ReviewRequested.class),
  REPORT_DECLINED("report-declined.v1", EventStream.REPORT, ReportDeclined.class),
  CASE_ACCEPTED("case-accepted.v1", EventStream.REPORT, CaseAccepted.class),
  CONFLICT_CHECKED("conflict-checked.v1", EventStream.REPORT, ConflictChecked.class),
  CONSENT_CHANGED("consent-changed.v1", EventStream.REPORT, ConsentChanged.class),
  CLIENT_WITHDREW("client-withdrew.v1", EventStream.REPORT, ClientWithdrew.class),
  WITHDRAWAL_UNDONE("withdrawal-undone.v1", EventStream.REPORT, WithdrawalUndone.class),
  INSTRUCTION_RECORDED("instruction-recorded.v1", EventStream.REPORT, InstructionRecorded.class),
  REPORT_AMENDED("report-amended.v1", EventStream.REPORT, ReportAmended.class),
  CONFLICT_CHECK_REFUSED(
      "conflict-check-refused.v1", EventStream.REPORT, ConflictCheckRefused.class),
  HAND_OVER_OFFERED("hand-over-offered.v1", EventStream.REPORT, HandOverOffered.class),
  HAND_OVER_ANSWERED("hand-over-answered.v1", EventStream.REPORT, HandOverAnswered.class),
  HAND_OVER_SETTLED("hand-over-settled.v1", EventStream.REPORT, HandOverSettled.class),
  REPORT_LINKED("report-linked.v1", EventStream.REPORT, ReportLinked.class),
  SUBJECT_ERASED("subject-erased.v1", EventStream.REPORT, SubjectErased.class),
  SERVICE_CONFIRMED("service-confirmed.v1", EventStream.REPORT, ServiceConfirmed.class),
  INTAKE_MESSAGE_ANSWERED(
      "intake-message-answered.v1", EventStream.MESSAGE, IntakeMessageAnswered.class),
  OFFER_MADE("offer-made.v1", EventStream.REFERRAL, OfferMade.class),
  OFFER_CLOSED("offer-closed.v1", EventStream.REFERRAL, OfferClosed.class),
  OFFER_EXTENDED("offer-extended.v1", EventStream.REFERRAL, OfferExtended.class),
  FIRM_ASSIGNED("firm-assigned.v1", EventStream.REFERRAL, FirmAssigned.class),
  REFERRAL_ESCALATED("referral-escalated.v1", EventStream.REFERRAL, ReferralEscalated.class),
  NEED_CHANGED("need-changed.v1", EventStream.REFERRAL, NeedChanged.class),
  FIRM_CHANGED("firm-changed.v1", EventStream.FIRM, FirmChanged.class),
  OFFER_ANSWERED("offer-answered.v1", EventStream.MATTER, OfferAnswered.class),
  QUESTION_ASKED("question-asked.v1", EventStream.MATTER, QuestionAsked.class),
  QUESTION_ANSWERED("question-answered.v1", EventStream.MATTER, QuestionAnswered.class),
  INTEREST_SHOWN("interest-shown.v1", EventStream.MATTER, InterestShown.class),
  MORE_TIME_GRANTED("more-time-granted.v1", EventStream.MATTER, MoreTimeGranted.class),
  TEAM_STAFFED("team-staffed.v1", EventStream.MATTER, TeamStaffed.class),
  SERVICE_CONNECTED("service-connected.v1", EventStream.MATTER, ServiceConnected.class),
  CONTACT_MADE("contact-made.v1", EventStream.MATTER, ContactMade.class),
  ENGAGEMENT_ENDED("engagement-ended.v1", EventStream.MATTER, EngagementEnded.class),
  DEADLINE_NEAR("deadline-near.v1", EventStream.MATTER, DeadlineNear.class),
  NOTIFICATION_SETTLED("notification-settled.v1", EventStream.DELIVERY, NotificationSettled.class),
  CLIENT_NOTICE_SETTLED(
      "client-notice-settled.v1", EventStream.DELIVERY, ClientNoticeSettled.class),
  FOLLOW_UP_DUE("follow-up-due.v1", EventStream.CASE, FollowUpDue.class),
  CASE_CLOSED("case-closed.v1", EventStream.CASE, CaseClosed.class),
  CASE_REOPENED("case-reopened.v1", EventStream.CASE, CaseReopened.class);

  private final String wireName;
  private final EventStream stream;
  private final Class<? extends AllianceEvent> body;

  EventType(String wireName, EventStream stream, Class<? extends AllianceEvent> body) {
    this.wireName = wireName;
    this.stream = stream;
    this.body = body;
  }

  public String wireName() {
    return wireName;
  }

  public EventStream stream() {
    return stream;
  }

  public Class<? extends AllianceEvent> body() {
    return body;
  }

  public static Optional<EventType> named(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }

  public static EventType of(AllianceEvent event) {
    return Arrays.stream(values())
        .filter(type -> type.body.isInstance(event))
        .findFirst()
        .orElseThrow();
  }
}

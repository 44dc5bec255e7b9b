package org.alliance.casetracking.application;

import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.Detail;
import org.alliance.casetracking.domain.EntryType;
import org.alliance.casetracking.domain.VisibleEntry;
import org.alliance.contracts.values.code.Coded;

/// The state of a case inside one service, as far as its events tell a viewer.
public enum ServiceState implements Coded {
  // intake
  RECEIVED,
  IN_REVIEW,
  DECLINED,
  ACCEPTED,
  WITHDRAWN,
  LINKED,
  ERASED,
  PARTNER_ASKED,
  PARTNER_ANSWERED,
  PARTNER_ACCEPTED,
  // matching
  ASKING_A_FIRM,
  LOOKING,
  FIRM_CHOSEN,
  ESCALATED,
  // firm
  FIRM_ANSWERED,
  FIRM_ACCEPTED,
  FIRM_DECLINED,
  STAFFED,
  CONNECTED,
  WORK_ENDED,
  // notification
  MESSAGE_SETTLED,
  // case-tracking
  REMINDED,
  CLOSED,
  REOPENED;

  /// What is left of the events of one service, the oldest first: the last one that changed its
  /// state.
  ///
  /// @param entry the event that did
  public record Reached(ServiceState state, VisibleEntry entry) {
    /// The firm that it is about, if the viewer may know.
    public Optional<String> firm() {
      return entry.detail(Detail.FIRM);
    }
  }

  public static Optional<Reached> after(List<VisibleEntry> ofOneService) {
    return ofOneService.stream()
        .flatMap(entry -> after(entry).map(state -> new Reached(state, entry)).stream())
        .reduce((_, later) -> later);
  }

  /// Empty if such an event changes no state, or this version does not know it.
  private static Optional<ServiceState> after(VisibleEntry entry) {
    return EntryType.named(entry.type())
        .flatMap(type ->
            Optional.ofNullable(
                switch (type) {
                  case INCIDENT_REPORTED -> RECEIVED;
                  case REVIEW_REQUESTED -> IN_REVIEW;
                  case REPORT_DECLINED -> DECLINED;
                  case CASE_ACCEPTED, WITHDRAWAL_UNDONE -> ACCEPTED;
                  case CLIENT_WITHDREW -> WITHDRAWN;
                  case REPORT_LINKED -> LINKED;
                  case SUBJECT_ERASED -> ERASED;
                  case HAND_OVER_OFFERED -> PARTNER_ASKED;
                  case HAND_OVER_ANSWERED -> answered(entry, PARTNER_ACCEPTED, PARTNER_ANSWERED);
                  case OFFER_MADE, OFFER_EXTENDED -> ASKING_A_FIRM;
                  case OFFER_CLOSED -> LOOKING;
                  case FIRM_ASSIGNED -> FIRM_CHOSEN;
                  case REFERRAL_ESCALATED -> ESCALATED;
                  case OFFER_ANSWERED -> ofOffer(entry);
                  case TEAM_STAFFED -> STAFFED;
                  case SERVICE_CONNECTED -> CONNECTED;
                  case ENGAGEMENT_ENDED -> WORK_ENDED;
                  case NOTIFICATION_SETTLED, CLIENT_NOTICE_SETTLED -> MESSAGE_SETTLED;
                  case FOLLOW_UP_DUE -> REMINDED;
                  case CASE_CLOSED -> CLOSED;
                  case CASE_REOPENED -> REOPENED;
                  case REPORT_AMENDED,
                      INSTRUCTION_RECORDED,
                      CONSENT_CHANGED,
                      CONFLICT_CHECKED,
                      CONFLICT_CHECK_REFUSED,
                      HAND_OVER_SETTLED,
                      FIRM_CHANGED,
                      QUESTION_ASKED,
                      QUESTION_ANSWERED,
                      INTEREST_SHOWN,
                      MORE_TIME_GRANTED,
                      NEED_CHANGED,
                      SERVICE_CONFIRMED,
                      CONTACT_MADE,
                      DEADLINE_NEAR ->
                      null;
                }));
  }

  private static ServiceState ofOffer(VisibleEntry entry) {
    return entry.detail(Detail.ANSWER).isEmpty()
        ? FIRM_ANSWERED
        : answered(entry, FIRM_ACCEPTED, FIRM_DECLINED);
  }

  private static ServiceState answered(
      VisibleEntry entry, ServiceState accepted, ServiceState otherwise) {
    return entry.detail(Detail.ANSWER).filter("accepted"::equals).isPresent()
        ? accepted
        : otherwise;
  }
}

package org.alliance.contracts.values.notice;

import org.alliance.contracts.values.code.Coded;

/// The occasion of a notification.
public enum NotificationKind implements Coded {
  OFFER,
  ASSIGNMENT,
  /// Another firm accepted first, and this firm is thanked.
  THANKS,
  /// Half of the time to answer an offer is over.
  REMINDER,
  /// The time to answer an offer is over.
  OFFER_EXPIRED,
  /// A team of the firm was put on the case.
  TEAM,
  /// The firm gave the case back.
  HAND_BACK,
  /// There is a message for the client. It never says more.
  CLIENT_MESSAGE,
  /// A coordinator has answered a question of the firm.
  QUESTION_ANSWERED,
  /// Nobody of the firm has read yet that it has the case.
  UNREAD,
  /// Nobody of the firm has read it after a reminder either; coordinators are told.
  UNREAD_ESCALATED,
  /// What the firm was told in a day or a week.
  DIGEST,
  /// A case that the firm has, or is asked about, has stood still.
  FOLLOW_UP,
  /// A time limit of the law is near in a case that the firm has.
  DEADLINE_NEAR,
  /// A partner organisation is asked to take a report on.
  HAND_OVER_OFFERED,
  /// Half of the time to answer that is over.
  HAND_OVER_REMINDER,
  /// What has become of a report, for the partner organisation that sent it.
  REPORT_STATUS,
  /// A firm that is asked has a question, for coordinators.
  QUESTION_ASKED,
  /// No firm could take the case, for coordinators.
  ESCALATED
}

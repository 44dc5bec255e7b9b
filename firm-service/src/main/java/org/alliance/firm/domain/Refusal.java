package org.alliance.firm.domain;

/// The reason why a command to a matter is refused.
public enum Refusal {
  NO_SUCH_OFFER,
  /// A firm that declines gives a reason, and a firm that accepts gives none.
  REASON_DOES_NOT_FIT,
  OFFER_IS_OVER,
  TIME_IS_OVER,
  ANSWERED_OTHERWISE,
  CONFLICT_NOT_CHECKED,
  CONFLICT_POSSIBLE,
  /// The client lets one person of the firm open the names, and nobody has recorded a finding yet.
  CONFLICT_NEEDS_REVIEW,
  /// A person of the firm has found a conflict.
  CONFLICT_FOUND,
  /// The client wants no help for now, or lets no firm be asked. Matching is about to withdraw the
  /// offer.
  CLIENT_WITHDREW,
  NOT_YOUR_CASE,
  NOT_ASSIGNED_YET,
  /// The firm has ended its work for the client.
  HAS_ENDED,
  LEAD_COUNSEL_MISSING,
  LAWYER_NAMED_TWICE,
  NOT_OUR_LAWYER,
  /// Somebody on the team may learn nothing of the case.
  MEMBER_IS_WALLED,
  /// The firm has put no team on the case yet.
  NOT_STAFFED,
  /// The client forbids it.
  INSTRUCTION_FORBIDS,
  /// The client was not asked, or wants to be asked first. Both bind like a prohibition.
  CLIENT_NOT_ASKED,
  /// The firm has asked the client, who did not agree.
  CLIENT_SAID_NO,
  NO_SUCH_CONNECTION,
  /// Another connection of the client has that id.
  ID_TAKEN,
  STARTS_AS_REQUESTED,
  NOT_AFTER_THIS_STATUS,
  /// Only what has happened is recorded.
  DAY_IS_AHEAD,
  /// Something later is recorded already.
  DAY_IS_TOO_EARLY,
  /// The client has to give informed consent to a limited scope.
  LIMITS_NOT_AGREED,
  NOT_ON_TEAM,
  /// The next step is another one by now.
  NO_SUCH_STEP,
  /// The firm took on a service that the client did not ask for.
  NOT_ASKED_FOR,
  TOO_MANY_QUESTIONS,
  NO_SUCH_QUESTION,
  QUESTION_IS_ANSWERED,
  /// A coordinator may not move the deadline that far.
  TOO_MUCH_TIME,
  /// Another firm is asked, or has the case, or the client wants no firm.
  NOT_OPEN,
  /// A conflict stands against the firm, or it has given the case back.
  NOT_FOR_THIS_FIRM
}

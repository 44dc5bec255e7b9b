package org.alliance.firm.domain.matter;

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
  /// The client wants no help for now. Matching is about to withdraw the offer.
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
  NO_SUCH_CONNECTION,
  /// Another connection of the client has that id.
  ID_TAKEN,
  STARTS_AS_REQUESTED,
  NOT_AFTER_THIS_STATUS
}

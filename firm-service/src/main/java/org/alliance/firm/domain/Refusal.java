package org.alliance.firm.domain;

/// Why a command to a matter is refused.
public enum Refusal {
  NO_SUCH_OFFER,
  OFFER_IS_OVER,
  TIME_IS_OVER,
  ANSWERED_OTHERWISE,
  CONFLICT_NOT_CHECKED,
  CONFLICT_POSSIBLE,
  /// The client wants no help for now; the offer is about to be withdrawn.
  CLIENT_WITHDREW,
  NOT_YOUR_CASE,
  NOT_ASSIGNED_YET,
  /// The firm does not work for the client any more.
  HAS_ENDED,
  /// Nobody at the firm is on the case yet.
  NOT_STAFFED,
  /// The client has forbidden it.
  INSTRUCTION_FORBIDS,
  /// The client has not been asked, or wants to be asked first; that binds like a prohibition.
  CLIENT_NOT_ASKED,
  NO_SUCH_CONNECTION,
  /// Another connection of the client has that name.
  NAME_TAKEN,
  STARTS_AS_REQUESTED,
  NOT_AFTER_THIS_STATUS
}

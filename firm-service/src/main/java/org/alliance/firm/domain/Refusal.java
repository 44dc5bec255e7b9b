package org.alliance.firm.domain;

/// Why a command to a matter is refused.
public enum Refusal {
  NO_SUCH_OFFER,
  OFFER_IS_OVER,
  TIME_IS_OVER,
  ANSWERED_OTHERWISE,
  CONFLICT_NOT_CHECKED,
  CONFLICT_POSSIBLE,
  NOT_YOUR_CASE,
  NOT_ASSIGNED_YET,
  /// The firm does not work for the client any more.
  HAS_ENDED,
  NO_SUCH_CONNECTION,
  /// Another connection of the client has that name.
  NAME_TAKEN,
  STARTS_AS_REQUESTED,
  NOT_AFTER_THIS_STATUS
}

package org.alliance.firm.domain;

/// Why a command to a matter is refused.
public enum Refusal {
  NO_SUCH_OFFER,
  OFFER_IS_OVER,
  TIME_IS_OVER,
  ANSWERED_OTHERWISE,
  NOT_YOUR_CASE,
  NOT_ASSIGNED_YET,
  NO_SUCH_CONNECTION,
  STARTS_AS_REQUESTED,
  NOT_AFTER_THIS_STATUS
}

package org.alliance.matching.domain.referral;

/// Why a command to a referral is refused.
public enum Refusal {
  NO_SUCH_REFERRAL,
  OFFER_IS_OVER,
  /// More time than a coordinator may give.
  TOO_MUCH_TIME,
  NOT_OFFERED_TO_THIS_FIRM,
  ALREADY_ASSIGNED,
  AN_OFFER_IS_OUT,
  WITHDRAWN,
  NOT_THIS_FIRMS_CASE,
  NO_FIRM_HAS_THE_CASE,
  /// The firm has taken the service on, or the client has not asked for it.
  NO_OPEN_NEED,
  /// The need is recorded as covered in another way.
  COVERED_OTHERWISE
}

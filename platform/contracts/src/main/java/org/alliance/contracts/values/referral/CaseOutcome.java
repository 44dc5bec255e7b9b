package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// What became of a case that a coordinator closes.
public enum CaseOutcome implements Coded {
  SERVICES_RECEIVED,
  ADVICE_GIVEN,
  HELPED_ELSEWHERE,
  NO_FIRM_FOUND,
  CLIENT_NOT_REACHED,
  CLIENT_WANTS_NO_MORE,
  /// The same case is kept under another number.
  DUPLICATE,
  OTHER
}

package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// The reason why a person chose the firm that is asked, instead of the ranking.
public enum HandPickReason implements Coded {
  /// The firm has said that it would take the case.
  FIRM_OFFERED,
  CLIENT_WISH,
  /// The firm knows the client, or a case that belongs to this one.
  KNOWS_THE_CLIENT,
  EXPERTISE,
  /// The rules leave no firm, and a person found one all the same.
  NO_OTHER_FIRM,
  OTHER
}

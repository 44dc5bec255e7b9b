package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// A rule of matching that speaks against asking a firm for a case.
public enum FirmObstacle implements Coded {
  /// It takes no offers for now.
  PAUSED,
  NOT_ADMITTED_IN_STATE,
  /// No lawyer who is admitted there speaks a language of the client, and no interpreter is free.
  LANGUAGE,
  /// It practises none of the services wanted there.
  SERVICE,
  QUOTA_FULL,
  /// It was asked for as many cases this week as it should be.
  ASKED_OFTEN,
  /// It was asked for this case before, or a coordinator has excluded it.
  ASKED_BEFORE,
  /// It takes no such cases, by its own word.
  EXCLUDED
}

package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// The rule by which somebody has to look after a case.
public enum FollowUpReason implements Coded {
  /// A firm has the case, and nothing was heard of it for 14 days.
  NO_CONTACT,
  /// A firm that is asked has less than a day left to answer.
  DEADLINE_NEAR,
  /// A service that the client was connected with is on hold.
  SERVICE_ON_HOLD
}

package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// The reason why intake did not compare a firm's list with the people of a case.
public enum ConflictRefusal implements Coded {
  NOT_ASKED,
  CONSENT_WITHDRAWN,
  CLIENT_WITHDREW,
  CHECKED_TOO_OFTEN
}

package org.alliance.contracts.values;

/// Why a firm's list was not compared with the people of a case.
public enum ConflictRefusal implements Coded {
  NOT_ASKED,
  CONSENT_WITHDRAWN,
  CLIENT_WITHDREW,
  CHECKED_TOO_OFTEN
}

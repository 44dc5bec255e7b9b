package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// The reason why a closed case is opened again.
public enum ReopenReason implements Coded {
  CLIENT_ASKED,
  NEW_FACTS,
  CLOSED_BY_MISTAKE
}

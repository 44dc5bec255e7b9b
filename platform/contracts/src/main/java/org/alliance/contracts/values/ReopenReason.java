package org.alliance.contracts.values;

/// The reason why a closed case is opened again.
public enum ReopenReason implements Coded {
  CLIENT_ASKED,
  NEW_FACTS,
  CLOSED_BY_MISTAKE
}

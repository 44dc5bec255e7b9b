package org.alliance.contracts.values;

/// How soon somebody has to act.
public enum Urgency implements Coded {
  URGENT,
  SOON,
  ROUTINE
}

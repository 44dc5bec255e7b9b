package org.alliance.contracts.values;

/// The time within which a person has to act.
public enum Urgency implements Coded {
  URGENT,
  SOON,
  ROUTINE
}

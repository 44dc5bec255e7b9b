package org.alliance.contracts.values;

/// Whom it was done to.
public enum VictimKind implements Coded {
  PERSON,
  BUSINESS,
  RELIGIOUS_ORGANIZATION,
  GOVERNMENT,
  SOCIETY,
  UNKNOWN
}

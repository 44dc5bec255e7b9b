package org.alliance.contracts.values;

/// The kind of victim.
public enum VictimKind implements Coded {
  PERSON,
  BUSINESS,
  RELIGIOUS_ORGANIZATION,
  GOVERNMENT,
  SOCIETY,
  UNKNOWN
}

package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// The kind of victim.
public enum VictimKind implements Coded {
  @AlsoWritten({"individual", "people", "persons"})
  PERSON,
  @AlsoWritten({"company", "shop", "store"})
  BUSINESS,
  @AlsoWritten({"religious-organisation", "temple", "church", "mosque"})
  RELIGIOUS_ORGANIZATION,
  GOVERNMENT,
  @AlsoWritten({"society/public", "public"})
  SOCIETY,
  @AlsoWritten({"not-known", "not-told"})
  UNKNOWN
}

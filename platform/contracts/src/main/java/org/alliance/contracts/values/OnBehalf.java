package org.alliance.contracts.values;

/// The person who fills in the report.
public enum OnBehalf implements Coded {
  SELF,
  HELPER,
  ORGANISATION
}

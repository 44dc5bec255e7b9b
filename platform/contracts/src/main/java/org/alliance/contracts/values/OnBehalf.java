package org.alliance.contracts.values;

/// Who fills in the report.
public enum OnBehalf implements Coded {
  SELF,
  HELPER,
  ORGANISATION
}

package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.AlsoWritten;
import org.alliance.contracts.values.code.Coded;

/// The person who fills in the report.
public enum OnBehalf implements Coded {
  @AlsoWritten({"myself", "me"})
  SELF,
  @AlsoWritten({"somebody-else", "someone-else", "friend", "family"})
  HELPER,
  @AlsoWritten({"organization", "agency"})
  ORGANISATION
}

package org.alliance.casetracking.adapter.figures;

import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.contracts.values.CaseId;

/// The steps of one case in a page of many.
///
/// @param version of the file that the steps are of
record StepsRow(CaseId caseId, long version, CaseSteps steps) {
  static final int IN_MANDATE = 1;
  static final int HANDED_BACK = 2;
  static final int TEAM_SPEAKS = 4;

  /// The flag of the first time after `received`; the others follow.
  static final int FIRST_TIME = 8;

  /// How many lists of codes a row ends with.
  static final int LISTS = 10;
}

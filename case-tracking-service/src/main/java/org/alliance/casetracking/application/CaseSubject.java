package org.alliance.casetracking.application;

import org.alliance.contracts.values.CaseId;

/// The case that an event is about. The subject of every event that case-tracking reads begins with
/// the case's id; a delivery's goes on with the offer's number, kind and channel.
public final class CaseSubject {
  private static final int LENGTH_OF_A_CASE_ID = 36;

  private CaseSubject() {}

  public static String idIn(String subject) {
    return subject.substring(0, Math.min(subject.length(), LENGTH_OF_A_CASE_ID));
  }

  /// @throws IllegalArgumentException if the subject does not begin with a case's id
  public static CaseId caseOf(String subject) {
    return new CaseId(idIn(subject));
  }
}

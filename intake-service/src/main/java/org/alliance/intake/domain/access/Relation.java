package org.alliance.intake.domain.access;

/// What a reader has to do with a case.
public enum Relation {
  NONE,
  /// The reader's organisation sent the report.
  SENT,
  /// The reader's organisation has accepted the declined report.
  HANDED_OVER,
  /// The client is on the phone and has told number and status code.
  CODE_TOLD,
  /// The reader decides the report.
  HELD,
  /// The reader leads a firm that is asked and has not answered.
  ASKED,
  /// The reader's firm has the case, and the reader leads the firm or is on the team.
  ASSIGNED,
  /// The reader's firm has or had the case or is asked; the reader neither leads nor is on the
  /// team.
  NOT_ON_TEAM,
  /// The reader's firm keeps the reader away from the case.
  WALLED,
  /// The token does not say which lawyer the reader is, so team and walls cannot be looked up.
  PERSON_UNKNOWN,
  /// The reader's firm gave the case back or ended it less than seven days ago.
  TRANSFERS,
  /// The reader's firm had the case.
  OVER
}

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
  /// The reader's firm is asked and has not answered.
  ASKED,
  /// The reader's firm has the case.
  ASSIGNED,
  /// The reader's firm gave the case back or ended it less than seven days ago.
  TRANSFERS,
  /// The reader's firm had the case.
  OVER
}

package org.alliance.contracts.values;

/// What comparing a firm's own list with the people of a case has found, before any name is opened.
public enum ConflictFinding implements Coded {
  /// Nobody of the case is on the firm's list.
  CLEAR,
  /// Somebody may be; a person has to look.
  POSSIBLE,
  /// Nobody of the case is known by name, so nothing could be found.
  NOTHING_TO_COMPARE
}

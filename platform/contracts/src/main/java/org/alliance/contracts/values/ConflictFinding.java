package org.alliance.contracts.values;

/// What comparing a firm's own list with the people of a case has found, before any name is opened.
public enum ConflictFinding implements Coded {
  /// Nobody of the case is on the firm's list.
  CLEAR,
  /// Somebody may be; a person has to look.
  POSSIBLE,
  /// No person of the case is known by name, so there was nothing to compare. This is not `clear`.
  NOTHING_TO_COMPARE
}

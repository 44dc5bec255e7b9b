package org.alliance.contracts.values;

/// The result of comparing a firm's list of names with the people of a case, before the firm sees
/// any name.
public enum ConflictFinding implements Coded {
  /// The list holds no person of the case.
  CLEAR,
  /// The list may hold a person of the case. A person at the firm has to look.
  POSSIBLE,
  /// Intake knows no person of the case by name, so it compared nothing. This is not `clear`.
  NOTHING_TO_COMPARE
}

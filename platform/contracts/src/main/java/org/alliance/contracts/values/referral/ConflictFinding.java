package org.alliance.contracts.values.referral;

import org.alliance.contracts.values.code.Coded;

/// The result of a firm's conflict check, before the firm accepts. Intake compares lists; a person
/// of the firm may then look at the names once, if the client agrees.
public enum ConflictFinding implements Coded {
  /// The list holds no person of the case.
  CLEAR,
  /// The list may hold a person of the case. A person at the firm has to look.
  POSSIBLE,
  /// The same, and the client lets one person of the firm open the names. That person records a
  /// finding.
  NEEDS_REVIEW,
  /// Intake knows no person of the case by name, so it compared nothing. This is not `clear`.
  NOTHING_TO_COMPARE,
  /// A person of the firm has looked at the names and found no conflict.
  REVIEW_CLEAR,
  /// A person of the firm has looked at the names and found a conflict. The firm cannot accept.
  REVIEW_CONFLICT,
  /// A person of the firm cannot tell by the names alone.
  REVIEW_UNCLEAR;

  /// Whether a person of the firm found it, who looked at the names.
  public boolean isOfReview() {
    return this == REVIEW_CLEAR || this == REVIEW_CONFLICT || this == REVIEW_UNCLEAR;
  }
}

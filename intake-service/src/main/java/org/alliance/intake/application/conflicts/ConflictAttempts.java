package org.alliance.intake.application.conflicts;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.code.Coded;

/// Every call of a firm that wants to compare its list, refused ones too. Bounded: one entry a
/// firm, in it the cases that it called for last, so that nobody makes it grow by calling for
/// made-up ones.
public interface ConflictAttempts {
  /// The outcome of a call.
  enum Outcome implements Coded {
    /// A try was counted. Without an answer it broke off.
    BEGUN,
    ANSWERED,
    /// The firm is not asked for this case, or there is no such case.
    NOT_ASKED,
    CONSENT_WITHDRAWN,
    CHECKED_TOO_OFTEN,
    /// A person of the firm has opened the names, so lists are not compared any more.
    NAMES_OPENED_BEFORE
  }

  /// @param count how often this came of a call of this firm for this case
  record Attempt(FirmId firm, Outcome outcome, long count, Instant first, Instant last) {}

  /// Counts a call. Does the same work whether there is such a case or not.
  void note(CaseId id, FirmId firm, Outcome outcome, Instant at);

  /// The calls for a case, by firm and outcome.
  List<Attempt> of(CaseId id);
}

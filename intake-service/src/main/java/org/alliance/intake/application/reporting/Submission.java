package org.alliance.intake.application.reporting;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.domain.report.Report;

/// The outcome of a submitted report.
public sealed interface Submission {
  /// It is safely kept and decided.
  ///
  /// @param repeated a report of its name had been submitted before
  /// @param amendment which version of that report it is; 0 if it says the same as the original, or
  ///   nothing otherwise
  record Kept(CaseId id, Report report, boolean repeated, int amendment) implements Submission {
    public Optional<CaseNumber> number() {
      return Report.toldOf(report).number();
    }

    public boolean isAmendment() {
      return amendment > 0;
    }
  }

  /// The sender has used this Idempotency-Key for another report, which is kept; nothing of this
  /// one was saved.
  record ReferenceTaken() implements Submission {}

  /// It cannot be kept as it is; nothing was saved.
  record Rejected(List<Fault> faults) implements Submission {}
}

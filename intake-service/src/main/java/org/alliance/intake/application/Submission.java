package org.alliance.intake.application;

import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.Report;

/// What became of a submitted draft.
public sealed interface Submission {
  /// It is safely kept and decided.
  ///
  /// @param repeated it had been submitted before, by an earlier submission; nothing changed
  record Kept(CaseId id, Report report, boolean repeated) implements Submission {}

  /// The channel has used this reference for another report, which is kept; nothing of this one was
  /// saved.
  record ReferenceTaken() implements Submission {}

  /// It cannot be kept as it is; nothing was saved.
  record Rejected(List<Fault> faults) implements Submission {}
}

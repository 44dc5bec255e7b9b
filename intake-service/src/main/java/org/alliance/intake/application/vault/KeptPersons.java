package org.alliance.intake.application.vault;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.values.CaseId;

/// The persons in the vault that no report was seen to name yet. A person is kept before the
/// report: a crash in between leaves one without a report.
public interface KeptPersons {
  /// @param at when the person was kept last; sending a report again keeps its person again
  record Kept(CaseId id, String content, Instant at) {}

  /// Those that were kept before this time and are not settled, oldest first.
  List<Kept> unsettledBefore(Instant time, int most);

  /// A report names this person, so that it is not looked at again.
  void settle(Kept person);

  /// Forgets this person unless it was kept again since.
  ///
  /// @return whether it was forgotten
  boolean forgetUnlessKeptAgain(Kept person);
}

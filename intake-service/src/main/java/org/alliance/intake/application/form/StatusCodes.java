package org.alliance.intake.application.form;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// The codes that open the status of a report. Kept as keyed fingerprints: nobody can read a code
/// out of the store.
public interface StatusCodes {
  /// Gives a report its code. An earlier one opens nothing any more.
  SecretCode give(CaseId report);

  Optional<CaseId> reportOf(SecretCode code);
}

package org.alliance.intake.application;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// The only place that knows who a report is about.
public interface Vault {
  /// Keeps a person under a report's id. If there is one already, nothing changes: the first
  /// submission counts.
  ///
  /// @return whether this is who is kept there now
  boolean keep(CaseId id, Person person);

  Optional<Person> open(CaseId id);
}

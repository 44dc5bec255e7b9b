package org.alliance.intake.application.plan;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// The plans that were changed after their reports came. They lie in the vault under keys of the
/// client. A wish that ended leaves nothing there that can be read.
public interface KeptPlans {
  Optional<KeptPlan> find(CaseId id);

  /// Keeps a plan in the place of the version before; version 1 is the first one.
  ///
  /// @return false if somebody else was quicker, or if the client was erased
  boolean keep(CaseId id, KeptPlan plan);
}

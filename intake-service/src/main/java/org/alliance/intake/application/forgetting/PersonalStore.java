package org.alliance.intake.application.forgetting;

import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.retention.KeptData;

/// A store that holds something of a client. Every such store is one of these, so that an erasure
/// reaches it.
public interface PersonalStore {
  KeptData data();

  /// Deletes everything of this case. Done again, it changes nothing.
  void forget(CaseId id);
}

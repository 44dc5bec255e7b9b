package org.alliance.notification.application;

import org.alliance.contracts.values.CaseId;

/// The cases of which no firm may hear by an offer: the client has withdrawn, or lets law firms be
/// told nothing.
public interface PausedCases {
  boolean isPaused(CaseId id);

  void setWithdrawn(CaseId id, boolean withdrawn);

  void setConsentWithdrawn(CaseId id, boolean withdrawn);
}

package org.alliance.notification.application;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ContactRule;

/// What was heard of a case that holds notices back.
public interface PausedCases {
  /// Whether no firm may hear of it by an offer: the client has withdrawn, or lets law firms be
  /// told nothing.
  boolean isPaused(CaseId id);

  /// The rule that lets nothing leave to the client.
  Optional<ContactRule> ruleForClient(CaseId id);

  /// Whether a coordinator has stopped all notices about it.
  boolean isStopped(CaseId id);

  void setWithdrawn(CaseId id, boolean withdrawn);

  void setConsentWithdrawn(CaseId id, boolean withdrawn);

  void setContactForbidden(CaseId id, boolean forbidden);

  void setStopped(CaseId id, boolean stopped);
}

package org.alliance.notification.application;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.ContactRule;

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

  /// The client has complained about a message.
  void setComplained(CaseId id, boolean complained);

  /// Whether the firm has done something about the case since it got it.
  boolean hasActed(CaseId id, FirmId firm);

  void setActed(CaseId id, FirmId firm, boolean acted);

  /// Whether an offer or a hand-over has ended. The events that give more time and that end it come
  /// on different topics, so a mail may be planned, or due again, only after that.
  ///
  /// @param name that the names of the deliveries about it begin with
  boolean hasEnded(CaseId id, String name);

  void setEnded(CaseId id, String name);

  void setStopped(CaseId id, boolean stopped);
}

package org.alliance.intake.domain.retention;

import java.time.Instant;
import org.alliance.contracts.values.client.ErasureReason;

/// The steps by which a client is kept or forgotten. `by` is always a staff member.
public sealed interface KeepingStep {
  record PlaceHold(String by, Instant at) implements KeepingStep {}

  record AskToLiftHold(String by) implements KeepingStep {}

  /// By somebody else than the one who asked.
  record LiftHold(String by) implements KeepingStep {}

  record AskForErasure(String by, ErasureReason reason, Instant at) implements KeepingStep {}

  record TakeErasureBack(String by) implements KeepingStep {}

  /// By somebody else than the one who asked.
  record ConfirmErasure(String by, Instant at) implements KeepingStep {}

  /// The time for which the client is kept is over.
  record TimeOver(Instant at) implements KeepingStep {}

  /// Everything of a confirmed erasure is gone.
  record NoteErased(Instant at) implements KeepingStep {}
}

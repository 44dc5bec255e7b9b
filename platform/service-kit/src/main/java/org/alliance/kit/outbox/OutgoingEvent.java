package org.alliance.kit.outbox;

import org.alliance.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/// An event that waits to be sent, its body already encoded, so that sending again sends the same
/// bytes.
///
/// @param by the opaque id of the person who did it. It stays with the owner, in the outbox and the
///   archive, and is never sent. Absent for what a received event or a clock has led to, and for
///   somebody who has not signed in
public record OutgoingEvent(Envelope envelope, String body, @Nullable String by) {
  public OutgoingEvent(Envelope envelope, String body) {
    this(envelope, body, null);
  }
}

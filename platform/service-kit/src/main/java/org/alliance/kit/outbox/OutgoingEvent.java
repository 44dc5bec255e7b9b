package org.alliance.kit.outbox;

import org.alliance.contracts.Envelope;

/// An event that waits to be sent, its body already encoded, so that sending again sends the same
/// bytes.
public record OutgoingEvent(Envelope envelope, String body) {}

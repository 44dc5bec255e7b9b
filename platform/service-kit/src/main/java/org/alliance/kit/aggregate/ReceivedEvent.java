package org.alliance.kit.aggregate;

import org.alliance.contracts.Envelope;

/// An event as it came from another service: its envelope, and its body still as it was on the
/// wire.
public record ReceivedEvent(Envelope envelope, String body) {}

package org.alliance.notification.domain;

import java.time.Instant;

/// One attempt to send a delivery.
///
/// @param provider who was asked to send it
/// @param answer the provider's answer as a code, never its text: a text may repeat the address
public record Attempt(Instant at, String provider, String answer) {}

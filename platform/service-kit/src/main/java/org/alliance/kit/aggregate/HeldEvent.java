package org.alliance.kit.aggregate;

import org.alliance.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/// A received event that waits inside the aggregate it is meant for: because one before it is
/// missing, or because it could not be handled.
///
/// @param body as it was on the wire
/// @param fault why it could not be handled, as a code; absent if it merely waits for an earlier
///   one
public record HeldEvent(Envelope envelope, String body, @Nullable String fault) {}

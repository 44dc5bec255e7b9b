package org.alliance.intake.domain.retention;

import java.time.Instant;

/// What a coordinator said last of a case that no firm has.
///
/// @param isClosed closed; otherwise opened again
public record Closing(boolean isClosed, Instant at) {}

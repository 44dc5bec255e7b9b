package org.alliance.matching.application.scheduling;

import java.time.Duration;

/// When the scheduler acts.
///
/// @param every how long at most between two batches, and between two computations of the prices
/// @param afterFreed how long at least between two batches because places have become free
/// @param many how many more waiting cases than last time are reason enough for a batch
/// @param grace how long after its time an offer is ended: an answer that was given in time may
///   still be on its way
public record Rhythm(Duration every, Duration afterFreed, int many, Duration grace) {}

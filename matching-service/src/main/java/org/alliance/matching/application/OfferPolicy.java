package org.alliance.matching.application;

import java.time.Duration;
import java.util.function.Function;
import org.alliance.contracts.values.Urgency;

/// How firms are asked.
///
/// @param answerWithin how long a firm has to answer
/// @param waitForRoom how long a case waits while those who could take it have no room
/// @param offerAfter how long a case may wait for a batch to find it a better firm
/// @param maxOffers how many firms are asked before a coordinator takes over
/// @param urgentAtOnce how many firms are asked at the same time for an urgent case
/// @param worthWaitingFor from what price of the best place on, in millionths, a case that is not
///   urgent waits for the batch
public record OfferPolicy(
    Function<Urgency, Duration> answerWithin,
    Function<Urgency, Duration> waitForRoom,
    Duration offerAfter,
    int maxOffers,
    int urgentAtOnce,
    int worthWaitingFor) {
  /// Measured: from three hundredths of a perfect case on, waiting gains more than it costs.
  public static final int WORTH_WAITING_FOR = 30_000;
}

package org.alliance.matching.application;

import java.time.Duration;
import java.util.function.Function;
import org.alliance.contracts.values.Urgency;

/// @param answerWithin how long a firm has to answer
/// @param maxOffers how many firms are asked before a coordinator takes over
public record OfferPolicy(Function<Urgency, Duration> answerWithin, int maxOffers) {}

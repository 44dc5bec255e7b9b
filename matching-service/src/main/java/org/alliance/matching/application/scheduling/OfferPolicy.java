package org.alliance.matching.application.scheduling;

import java.time.Duration;
import java.util.function.Function;
import org.alliance.contracts.values.Urgency;
import org.alliance.matching.domain.referral.OfferRule;

/// The rules by which firms are asked.
///
/// @param rule chooses the firms to ask now
/// @param answerWithin how long a firm has to answer
/// @param waitForRoom how long a case waits while those who could take it have no room
/// @param maxOffers how many firms are asked before a coordinator takes over
public record OfferPolicy(
    OfferRule rule,
    Function<Urgency, Duration> answerWithin,
    Function<Urgency, Duration> waitForRoom,
    int maxOffers) {}

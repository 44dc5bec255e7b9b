package org.alliance.matching.application.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.referral.OfferRule;

/// The rules by which firms are asked.
///
/// @param rule chooses the firms to ask now
/// @param answerWithin how long a firm has to answer
/// @param waitForRoom how long a case waits while those who could take it have no room
/// @param maxOffers how many firms are asked before a coordinator takes over
/// @param longer the time of firms that have longer to answer than others, whatever the urgency
public record OfferPolicy(
    OfferRule rule,
    Function<Urgency, Duration> answerWithin,
    Function<Urgency, Duration> waitForRoom,
    int maxOffers,
    Map<FirmId, Duration> longer) {
  public OfferPolicy {
    longer = Map.copyOf(longer);
  }

  /// The time that firms have to answer who are asked together: that of the one that has longest.
  Duration answerWithin(Urgency urgency, List<FirmId> asked) {
    return asked.stream()
        .flatMap(firm -> Optional.ofNullable(longer.get(firm)).stream())
        .reduce(
            answerWithin.apply(urgency), (one, other) -> one.compareTo(other) > 0 ? one : other);
  }
}

package org.alliance.firm.adapter;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.alliance.contracts.values.Urgency;
import org.alliance.firm.domain.InboxOffer;
import org.alliance.firm.domain.Matter;

/// The place of a matter in every list, as a text that sorts: urgent first, then the nearest
/// deadline of an open offer or, if none is open, that of the first offer, then the case's id.
final class MatterOrder {
  private MatterOrder() {}

  /// Empty for a matter of which no firm was asked; it is in no list.
  static Optional<String> of(Matter matter) {
    var offers = Matter.offersOf(matter);
    if (offers.isEmpty()) {
      return Optional.empty();
    }
    var first = offers.getFirst();
    var deadline =
        offers.stream()
            .filter(offer -> offer.status() == InboxOffer.Status.OPEN)
            .map(InboxOffer::answerBy)
            .min(Comparator.<Instant>naturalOrder())
            .orElseGet(first::answerBy);
    return Optional.of(
        "%d-%012d-%s"
            .formatted(
                rank(first.facts().urgency()),
                Math.max(0, deadline.getEpochSecond()),
                first.id().caseId().value()));
  }

  private static int rank(Urgency urgency) {
    return switch (urgency) {
      case URGENT -> 0;
      case SOON -> 1;
      case ROUTINE -> 2;
    };
  }
}

package org.alliance.firm.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;

/// The place of a matter in every list, as a text that sorts. Urgent matters come first, then those
/// with the nearest deadline, then by case id. The deadline is that of an open offer or, if no
/// offer is open, that of the first offer.
public final class ListOrder {
  private ListOrder() {}

  /// Empty before matching has asked a firm: the matter is in no list then.
  public static Optional<String> of(Matter matter) {
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

package org.alliance.firm.adapter.inbox;

import java.util.List;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.OfferInbox.Line;

/// What the open pages of a firm are kept up to date with.
///
/// @param open offers that the firm can still answer
/// @param offers their ids
record LiveInbox(int open, long urgent, List<String> offers) {
  LiveInbox {
    offers = List.copyOf(offers);
  }

  static LiveInbox of(List<Line> answerable) {
    return new LiveInbox(
        answerable.size(),
        answerable.stream()
            .filter(line -> line.offer().facts().urgency() == Urgency.URGENT)
            .count(),
        answerable.stream().map(line -> line.offer().id().value()).toList());
  }
}

package org.alliance.notification.application;

import java.time.Clock;
import java.util.Set;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;

/// Notes which offers and hand-overs have ended, for mails that are planned, or due again, only
/// after that: the event that gives more time and the one that ends the offer come on different
/// topics, and may be read at the same time. The note is a delivery that is forestalled; nothing is
/// ever sent under its name.
record EndedOffers(
    AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries, Clock clock) {
  private static final Set<NotificationKind> OF_OFFERS =
      Set.of(
          NotificationKind.OFFER,
          NotificationKind.REMINDER,
          NotificationKind.HAND_OVER_OFFERED,
          NotificationKind.HAND_OVER_REMINDER);

  /// @param name that the names of the deliveries about it begin with
  void end(String name) {
    deliveries.handle(idOf(name), new Command.Cancel(clock.instant()));
  }

  boolean has(String name) {
    return deliveries.stateOf(idOf(name)) instanceof Delivery.Forestalled;
  }

  /// Whether this delivery is about one that has ended.
  boolean hasThatOf(String delivery, NotificationKind kind) {
    var end = delivery.indexOf("-" + kind.code());
    return OF_OFFERS.contains(kind) && end > 0 && has(delivery.substring(0, end));
  }

  private static String idOf(String name) {
    return name + "-ended";
  }
}

package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.notification.application.PlanningNotices.Patience;
import org.alliance.notification.application.post.ClientPost;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.Mailbox;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.testkit.InMemoryAggregates;

/// The use cases of notification over stores in memory, with a clock that stands still until it is
/// moved.
final class PostOffice {
  static final int GIVE_UP_AFTER = 12;

  final InMemoryAggregates<Delivery, Delivery.Event> store =
      InMemoryAggregates.silent(Delivery.DECIDER.initial());
  final InMemoryDeliveries deliveries = new InMemoryDeliveries(store);
  final InMemoryPausedCases paused = new InMemoryPausedCases();
  final Clock clock = new MovableClock();
  final InMemoryAddressBook book = new InMemoryAddressBook(clock);
  final PlanningNotices planning;
  final PlanningForPartners partners;
  final PlanningForCoordinators coordinators;
  final Digests digests;
  final Notifying notifying;
  private Instant now;

  PostOffice(Instant begin, Mailbox mailbox, ContactClaims claims, ClientPost post) {
    now = begin;
    var handler = new AggregateCommandHandler<>(store, Delivery.DECIDER);
    planning =
        new PlanningNotices(
            handler,
            deliveries,
            book.addresses(),
            paused,
            new Patience(Duration.ofHours(24), Duration.ofHours(48)),
            clock);
    partners = new PlanningForPartners(handler, book.addresses(), paused, clock);
    coordinators = new PlanningForCoordinators(handler, deliveries, book.addresses(), clock);
    digests =
        new Digests(
            handler, new Notices(deliveries), book.addresses(), book.subscriptions(), clock);
    notifying =
        new Notifying(
            handler,
            planning,
            coordinators,
            new SendingToFirms(book.addresses(), digests, mailbox, clock),
            paused,
            new SendingToClients(claims, post, clock),
            clock,
            GIVE_UP_AFTER);
  }

  Instant now() {
    return now;
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  /// One look: everything that is due is sent, up to so many deliveries.
  void sendDue(int most) {
    deliveries.due(now, most).forEach(notifying::send);
  }

  boolean isWaiting() {
    return store.all().values().stream()
        .anyMatch(one -> DeliveryState.UNSENT.contains(DeliveryState.of(one.state())));
  }

  Map<DeliveryState, Integer> states() {
    var states = new TreeMap<DeliveryState, Integer>();
    store
        .all()
        .values()
        .forEach(one -> states.merge(DeliveryState.of(one.state()), 1, Integer::sum));
    return states;
  }

  private final class MovableClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

package org.alliance.notification.adapter;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.notification.application.Contacts;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.domain.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Sends what is due: at once when it was planned, and again and again what could not be sent. What
/// waits for an address is due at once when its firm tells it, or later if that was missed.
final class DueDeliveries implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DueDeliveries.class);
  private static final int AT_ONCE = 200;

  /// One look of so many is for addresses, too: hardly ever is one missed.
  private static final int LOOKS = 5;

  private final MongoAggregates<Delivery, Delivery.Event, ?> deliveries;
  private final Notifying notifying;
  private final Contacts contacts;
  private final Clock clock;
  private final Duration lookEvery;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(4, Thread.ofVirtual().name("mail-", 0).factory());
  private final CountDownLatch stopped = new CountDownLatch(1);

  DueDeliveries(
      MongoAggregates<Delivery, Delivery.Event, ?> deliveries,
      Notifying notifying,
      Contacts contacts,
      Clock clock,
      Duration lookEvery) {
    this.deliveries = deliveries;
    this.notifying = notifying;
    this.contacts = contacts;
    this.clock = clock;
    this.lookEvery = lookEvery;
  }

  void start() {
    Thread.ofVirtual().name("due-deliveries").start(this::lookAgainAndAgain);
  }

  void wake(String id) {
    if (stopped.getCount() > 0) {
      senders.execute(() -> send(id));
    }
  }

  /// What waits for the address of this firm is sent; what is too much for now, a little later.
  void addressArrived(FirmId firm) {
    takenUp(List.of(firm)).forEach(this::wake);
  }

  /// The firm's work is over before it heard that it had the case.
  void cancelAssignment(CaseId id, FirmId firm) {
    var open =
        Query.query(
            Criteria.where("state.notice.caseId")
                .is(id.value())
                .and("state.notice.firm")
                .is(firm.value())
                .and("state.notice.kind")
                .is(NotificationKind.ASSIGNMENT.code())
                .and("state.word")
                .in("due", "waiting-for-address"));
    deliveries.find(open).forEach(found -> notifying.cancel(found.id()));
  }

  @Override
  public void close() {
    stopped.countDown();
    senders.close();
  }

  private void lookAgainAndAgain() {
    var looks = 0;
    try {
      do {
        if (looks++ % LOOKS == 0) {
          tried(this::lookForAddresses);
        }
        tried(this::look);
      } while (!stopped.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // what fails now is found again at a later look
  private static void tried(Runnable look) {
    try {
      look.run();
    } catch (Exception failure) {
      log.warn("Cannot look for due deliveries now: {}", failure.getClass().getSimpleName());
    }
  }

  private void look() {
    var due =
        Query.query(
                Criteria.where("state.word")
                    .is("due")
                    .and("state.at")
                    .lte(Date.from(clock.instant())))
            .limit(AT_ONCE);
    deliveries.find(due).forEach(found -> send(found.id()));
  }

  /// A firm may have told its address while a delivery to it was being planned without one, and
  /// whoever took the address may have died before it saw to what waits.
  private void lookForAddresses() {
    takenUp(contacts.firms());
  }

  /// What waits for firms without an address is not even asked for, so however much and however old
  /// it is, it keeps nobody waiting.
  private List<String> takenUp(List<FirmId> firms) {
    var waiting =
        Query.query(
                Criteria.where("state.word")
                    .is("waiting-for-address")
                    .and("state.notice.firm")
                    .in(firms.stream().map(FirmId::value).toList()))
            .limit(AT_ONCE);
    var ids = deliveries.find(waiting).stream().map(Versioned::id).toList();
    ids.forEach(notifying::addressArrived);
    return ids;
  }

  @SuppressWarnings("CatchingUnchecked") // the delivery stays due and is found again
  private void send(String id) {
    try {
      notifying.send(id);
    } catch (Exception failure) {
      log.warn("Delivery {} waits to be sent again: {}", id, failure.getClass().getSimpleName());
    }
  }
}

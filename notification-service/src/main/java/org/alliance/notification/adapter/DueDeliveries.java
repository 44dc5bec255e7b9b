package org.alliance.notification.adapter;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.notification.application.Notifying;
import org.alliance.notification.domain.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Sends what is due: at once when it was planned, and again and again what could not be sent.
final class DueDeliveries implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DueDeliveries.class);
  private static final int AT_ONCE = 200;

  private final MongoAggregates<Delivery, Delivery.Event, ?> deliveries;
  private final Notifying notifying;
  private final Clock clock;
  private final Duration lookEvery;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(4, Thread.ofVirtual().name("mail-", 0).factory());
  private final CountDownLatch stopped = new CountDownLatch(1);

  DueDeliveries(
      MongoAggregates<Delivery, Delivery.Event, ?> deliveries,
      Notifying notifying,
      Clock clock,
      Duration lookEvery) {
    this.deliveries = deliveries;
    this.notifying = notifying;
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

  @Override
  public void close() {
    stopped.countDown();
    senders.close();
  }

  private void lookAgainAndAgain() {
    try {
      do {
        look();
      } while (!stopped.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // what fails now is found again at the next look
  private void look() {
    try {
      var due =
          Query.query(
                  Criteria.where("state.word")
                      .is("due")
                      .and("state.at")
                      .lte(Date.from(clock.instant())))
              .limit(AT_ONCE);
      deliveries.find(due).forEach(found -> send(found.id()));
    } catch (Exception failure) {
      log.warn("Cannot look for due deliveries now: {}", failure.getClass().getSimpleName());
    }
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

package org.alliance.kit.heads;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.alliance.contracts.EventStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells readers again and again how far this service has come with each subject of its streams.
/// One record holds [#PAGE] subjects, about 25 KB; 100,000 subjects are 200 records a round.
public final class HeadAnnouncer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HeadAnnouncer.class);
  static final int PAGE = 500;

  private final OwnHeads own;
  private final HeadSender sender;
  private final BooleanSupplier isOnDuty;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param isOnDuty whether this instance announces, and no other; two that do are harmless
  /// @param every how long after a round the next begins
  public HeadAnnouncer(OwnHeads own, HeadSender sender, BooleanSupplier isOnDuty, Duration every) {
    this.own = own;
    this.sender = sender;
    this.isOnDuty = isOnDuty;
    this.every = every;
  }

  public void start() {
    Thread.ofVirtual().name("head-announcer").start(this::announceAgainAndAgain);
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  private void announceAgainAndAgain() {
    try {
      while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        if (isOnDuty.getAsBoolean()) {
          tryToAnnounce();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // the next round begins anew
  private void tryToAnnounce() {
    try {
      announce();
    } catch (Exception failure) {
      log.warn("Cannot announce heads now: {}", failure.getClass().getSimpleName());
    }
  }

  /// One round over all streams.
  public void announce() {
    own.streams().forEach(this::announce);
  }

  private void announce(EventStream stream) {
    var page = own.page(stream, "", PAGE);
    while (page.isPresent() && stopped.getCount() > 0) {
      page.get().heads().ifPresent(sender::send);
      page = own.page(stream, page.get().last(), PAGE);
    }
  }
}

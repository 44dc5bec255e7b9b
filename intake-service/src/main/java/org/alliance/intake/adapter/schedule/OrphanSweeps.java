package org.alliance.intake.adapter.schedule;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alliance.intake.SweepProperties;
import org.alliance.intake.application.vault.SweepingOrphans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sweeps the vault from the moment the service is ready, every `intake.sweep.every`. Several
/// instances may sweep at the same time: each person is forgotten at most once.
@Component
final class OrphanSweeps implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(OrphanSweeps.class);

  private final SweepingOrphans sweeping;
  private final SweepProperties properties;
  private final CountDownLatch stopped = new CountDownLatch(1);

  OrphanSweeps(SweepingOrphans sweeping, SweepProperties properties) {
    this.sweeping = sweeping;
    this.properties = properties;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofVirtual().name("orphan-sweep").start(this::sweepAgainAndAgain);
  }

  @Override
  public void destroy() {
    stopped.countDown();
  }

  private void sweepAgainAndAgain() {
    try {
      do {
        tryToSweep();
      } while (!stopped.await(properties.every().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a store that is away now is asked again next time
  private void tryToSweep() {
    try {
      var forgotten = sweeping.sweep();
      if (forgotten > 0) {
        log.info("Forgot {} persons whose reports never came to be", forgotten);
      }
    } catch (Exception failure) {
      log.warn("Cannot sweep the vault now: {}", failure.getClass().getSimpleName());
    }
  }
}

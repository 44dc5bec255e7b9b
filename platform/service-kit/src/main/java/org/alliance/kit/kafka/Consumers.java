package org.alliance.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/// The consumers of a service, which stop all at once. Spring Cloud Stream would stop one after the
/// other, and each waits until the broker has answered its last question, a second or two.
final class Consumers implements SmartLifecycle {
  /// Bindings start in the phase before, and stop in the one after.
  private static final int PHASE_OF_BINDINGS = Integer.MAX_VALUE - 3_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Collection<AbstractMessageListenerContainer<?, ?>> all =
      new CopyOnWriteArrayList<>();
  private volatile boolean isRunning;

  void add(AbstractMessageListenerContainer<?, ?> consumer) {
    all.add(consumer);
  }

  @Override
  public void start() {
    isRunning = true;
  }

  @Override
  public void stop() {
    isRunning = false;
    var running = all.stream().filter(AbstractMessageListenerContainer::isRunning).toList();
    try {
      // Who takes longer is waited for again when its binding stops.
      var _ = stopped(running).await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CountDownLatch stopped(List<AbstractMessageListenerContainer<?, ?>> running) {
    var left = new CountDownLatch(running.size());
    running.forEach(consumer -> consumer.stop(left::countDown));
    return left;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  @Override
  public int getPhase() {
    return PHASE_OF_BINDINGS + 1;
  }
}

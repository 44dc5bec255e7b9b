package org.alliance.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;

/// What begins when everything else has, bindings included, and ends before it. What sends before
/// its binding is there fails, again and again, while the machine has enough to do.
final class LateStart implements SmartLifecycle {
  private final Runnable begin;
  private final Runnable end;
  private final AtomicBoolean running = new AtomicBoolean();

  LateStart(Runnable begin, Runnable end) {
    this.begin = begin;
    this.end = end;
  }

  @Override
  public void start() {
    if (running.compareAndSet(false, true)) {
      begin.run();
    }
  }

  @Override
  public void stop() {
    if (running.compareAndSet(true, false)) {
      end.run();
    }
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }
}

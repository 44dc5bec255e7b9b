package org.alliance.kit.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One reader of the live figures, served by a thread of its own: a reader that takes no data
/// delays no other. Figures replace each other, so only the newest ones wait.
final class LiveStream<T> implements Runnable {
  /// The way to the reader. Any write may block for as long as the reader takes no data.
  interface Line<T> {
    void figures(T figures) throws IOException;

    void beat() throws IOException;

    /// The reader is to open a new stream, with a token that is valid then.
    void renew() throws IOException;

    void close();
  }

  private final Line<T> line;
  private final Clock clock;
  private final Duration beat;
  private final Instant end;
  private final Runnable onClose;
  private final AtomicReference<Optional<T>> next = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Instant>> writingSince =
      new AtomicReference<>(Optional.empty());
  private final Semaphore wake = new Semaphore(0);
  private volatile @Nullable T offered;
  private volatile boolean isStopped;

  LiveStream(Line<T> line, Clock clock, Duration beat, Instant end, Runnable onClose) {
    this.line = line;
    this.clock = clock;
    this.beat = beat;
    this.end = end;
    this.onClose = onClose;
  }

  /// Never blocks. Figures that were offered last time are not sent again.
  void offer(T figures) {
    if (!figures.equals(offered)) {
      offered = figures;
      next.set(Optional.of(figures));
      wake.release();
    }
  }

  /// Never blocks. Writes a beat now: a reader who has left is noticed by a write alone, at the
  /// latest by the second one.
  void probe() {
    wake.release();
  }

  /// Never blocks: the stream's own thread ends it.
  void stop() {
    isStopped = true;
    wake.release();
  }

  /// Whether one write has taken longer than this.
  boolean isStalled(Duration patience) {
    return writingSince
        .get()
        .filter(since -> clock.instant().isAfter(since.plus(patience)))
        .isPresent();
  }

  @Override
  public void run() {
    try {
      while (!isStopped && clock.instant().isBefore(end)) {
        write();
      }
      if (!isStopped) {
        line.renew();
      }
    } catch (IOException | IllegalStateException gone) {
      // The reader has left.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      onClose.run();
      line.close();
    }
  }

  private void write() throws IOException, InterruptedException {
    var left = Duration.between(clock.instant(), end);
    var wait = beat.compareTo(left) < 0 ? beat : left;
    wake.tryAcquire(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    wake.drainPermits();
    var figures = next.getAndSet(Optional.empty());
    if (isStopped || !clock.instant().isBefore(end)) {
      return;
    }
    writingSince.set(Optional.of(clock.instant()));
    if (figures.isPresent()) {
      line.figures(figures.get());
    } else {
      line.beat();
    }
    writingSince.set(Optional.empty());
  }
}

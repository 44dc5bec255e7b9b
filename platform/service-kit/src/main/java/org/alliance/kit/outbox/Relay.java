package org.alliance.kit.outbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends waiting events, oldest first within an aggregate, the next only after the broker has
/// confirmed the one before; many aggregates at once. An event may be sent twice, never zero times.
/// An aggregate whose oldest event cannot be sent waits for the next poll; others go on.
public final class Relay implements OutboxSignal, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private record Waiting(Outbox outbox, String id) {}

  private final EventSender sender;
  private final RelayMetrics metrics;
  private final List<Lane> lanes;

  /// @param lanes how many aggregates are sent for at once
  public Relay(EventSender sender, RelayMetrics metrics, int lanes) {
    this.sender = sender;
    this.metrics = metrics;
    this.lanes = IntStream.range(0, lanes).mapToObj(number -> new Lane("relay-" + number)).toList();
  }

  @Override
  public void written(Outbox outbox, String id) {
    lanes.get(Math.floorMod(id.hashCode(), lanes.size())).add(new Waiting(outbox, id));
  }

  @Override
  public void collided(String collection) {
    metrics.collided(collection);
  }

  @Override
  public void close() {
    lanes.forEach(Lane::stop);
  }

  /// Sends all that one aggregate has to say now.
  public void drain(Outbox outbox, String id) {
    var unsent = outbox.unsentOf(id);
    if (unsent.isEmpty()) {
      if (unsent.marked()) {
        outbox.confirm(unsent, 0);
      }
      return;
    }
    var confirmed = 0;
    try {
      for (var event : unsent.events()) {
        sender.send(event);
        confirmed++;
      }
    } finally {
      var again = confirmed > 0 ? outbox.confirm(unsent, confirmed) : 0;
      metrics.sent(confirmed, again, confirmed < unsent.events().size() ? 1 : 0);
    }
  }

  /// One line of aggregates, always the same ones, so that no aggregate is sent for twice at once
  /// in this process.
  private final class Lane {
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Set<Waiting> queued = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    Lane(String name) {
      thread = Thread.ofVirtual().name(name).start(this::run);
    }

    void add(Waiting waiting) {
      if (queued.add(waiting)) {
        queue.add(waiting);
      }
    }

    void stop() {
      thread.interrupt();
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void run() {
      try {
        while (true) {
          var next = queue.take();
          queued.remove(next);
          sendFor(next);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @SuppressWarnings(
        "CatchingUnchecked") // whatever went wrong, the lane goes on and the poll brings the
    // aggregate back
    private void sendFor(Waiting waiting) {
      try {
        drain(waiting.outbox(), waiting.id());
      } catch (Exception failure) {
        log.warn(
            "Events of {} wait to be sent again: {}",
            waiting.id(),
            failure.getClass().getSimpleName());
      }
    }
  }
}

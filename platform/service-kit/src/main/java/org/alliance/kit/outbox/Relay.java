package org.alliance.kit.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.kit.outbox.Outbox.Sent;
import org.alliance.kit.outbox.Outbox.Unsent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends waiting events, oldest first within an aggregate, the next only after the broker has
/// confirmed the one before; many aggregates at once. An event may be sent twice, never zero times.
/// An aggregate whose oldest event cannot be sent waits for the next poll, and so do those behind
/// it in its lane; other lanes go on.
public final class Relay implements OutboxSignal, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /// How many aggregates share a lane's store operations.
  private static final int AT_ONCE = 32;

  private static final int MOST_REMEMBERED = 10_000;

  private record Waiting(Outbox outbox, String id) {}

  private final EventSender sender;
  private final RelayMetrics metrics;
  private final List<Lane> lanes;
  private final Set<String> failed = ConcurrentHashMap.newKeySet();

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
  public void unreadable(String collection) {
    metrics.unreadable(collection);
  }

  @Override
  public void close() {
    lanes.forEach(Lane::stop);
  }

  /// Sends what these aggregates have to say now: one event of each at a time. After the first send
  /// that is not confirmed the rest waits for the next poll, for a broker that is away takes half a
  /// minute to say so, and what was confirmed is taken out at once. Whoever failed is sent for last
  /// then, so that an event which never can be sent keeps no other waiting.
  public void drain(Outbox outbox, Collection<String> ids) {
    var sent = new ArrayList<Sent>();
    var unconfirmed = 0;
    for (var unsent : failedLast(outbox.unsentOf(ids))) {
      var confirmed = send(unsent);
      if (!confirmed.isEmpty() || (unsent.isEmpty() && unsent.marked())) {
        sent.add(new Sent(unsent.id(), confirmed));
      }
      if (confirmed.size() < unsent.events().size()) {
        remember(unsent.id());
        unconfirmed++;
        break;
      }
      failed.remove(unsent.id());
    }
    var again = sent.isEmpty() ? 0 : outbox.confirm(sent);
    metrics.sent(sent.stream().mapToInt(one -> one.events().size()).sum(), again, unconfirmed);
  }

  private List<Unsent> failedLast(List<Unsent> all) {
    return all.stream()
        .sorted(Comparator.comparing(unsent -> failed.contains(unsent.id())))
        .toList();
  }

  private void remember(String id) {
    log.warn("Send not confirmed, will be retried: {}", id);
    if (failed.size() >= MOST_REMEMBERED) {
      failed.clear();
    }
    failed.add(id);
  }

  @SuppressWarnings("CatchingUnchecked") // whatever is thrown means "unknown": it is sent again
  private List<OutgoingEvent> send(Unsent unsent) {
    var confirmed = new ArrayList<OutgoingEvent>();
    try {
      for (var event : unsent.events()) {
        sender.send(event);
        confirmed.add(event);
      }
    } catch (RuntimeException unknown) {
      log.debug("{} is not confirmed: {}", unsent.id(), unknown.getClass().getSimpleName());
    }
    return confirmed;
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
          var batch = new ArrayList<Waiting>();
          batch.add(queue.take());
          queue.drainTo(batch, AT_ONCE - 1);
          batch.forEach(queued::remove);
          batch.stream()
              .collect(
                  Collectors.groupingBy(
                      Waiting::outbox, Collectors.mapping(Waiting::id, Collectors.toSet())))
              .forEach(this::sendFor);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @SuppressWarnings("CatchingUnchecked") // the lane goes on, and the poll brings them back
    private void sendFor(Outbox outbox, Set<String> ids) {
      try {
        drain(outbox, ids);
      } catch (Exception failure) {
        log.warn(
            "Sends for {} aggregates failed, will be retried: {}",
            ids.size(),
            failure.getClass().getSimpleName());
      }
    }
  }
}

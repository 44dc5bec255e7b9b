package org.alliance.kit.heads;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.StreamHeads;
import org.alliance.kit.heads.KnownPositions.Known;
import org.alliance.kit.repair.RepairRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares what owners have sent with what took effect here. A subject whose position stands still
/// behind its owner's from one announcement to a later one has lost events, most likely because the
/// topic kept them for a shorter time than this service was away: nothing that comes later would
/// show that gap. They are asked for, then less and less often.
public final class HeadWatch {
  private static final Logger log = LoggerFactory.getLogger(HeadWatch.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final Collection<KnownPositions> positions;
  private final RepairRequests owners;
  private final Duration patience;
  private final LongSupplier nanoTime;
  private final Map<Subject, Behind> behind = new HashMap<>();
  private final AtomicLong asked = new AtomicLong();

  private record Subject(EventStream stream, String id) {}

  /// @param last where it stands
  /// @param times how often it was asked for
  /// @param next when it is asked for, by the stopwatch
  private record Behind(long last, int times, long next) {}

  /// @param patience how long a subject may be behind before it counts as having lost events; what
  ///   is on its way comes meanwhile
  public HeadWatch(
      Collection<KnownPositions> positions,
      RepairRequests owners,
      Duration patience,
      LongSupplier nanoTime) {
    this.positions = List.copyOf(positions);
    this.owners = owners;
    this.patience = patience;
    this.nanoTime = nanoTime;
  }

  /// Subjects that have lost events and have not been repaired yet.
  public synchronized long lost() {
    return behind.values().stream().filter(subject -> subject.times() > 0).count();
  }

  /// Requests for lost events since the start.
  public long asked() {
    return asked.get();
  }

  public synchronized void compare(StreamHeads heads) {
    positions.stream()
        .filter(some -> some.reads(heads.stream()))
        .map(some -> some.of(heads.stream(), heads.last().keySet()))
        .forEach(known ->
            heads
                .last()
                .forEach((id, head) ->
                    compare(
                        new Subject(heads.stream(), id),
                        head,
                        known.getOrDefault(id, Known.NOTHING))));
  }

  private void compare(Subject subject, long head, Known known) {
    if (known.waits() || known.last() >= head) {
      behind.remove(subject);
      return;
    }
    var now = nanoTime.getAsLong();
    var before = behind.get(subject);
    if (before == null || before.last() != known.last()) {
      behind.put(subject, new Behind(known.last(), 0, now + patience.toNanos()));
    } else if (now >= before.next()) {
      ask(subject, known.last() + 1, head);
      var times = before.times() + 1;
      behind.put(subject, new Behind(known.last(), times, now + waitAfter(times)));
    }
  }

  private void ask(Subject subject, long from, long to) {
    log.error(
        "Events were lost on their way: asking {} for #{} to #{} of {}",
        subject.stream().owner().code(),
        from,
        to,
        subject.id());
    owners.send(new RepairRequest(subject.stream(), subject.id(), from, to));
    asked.incrementAndGet();
  }

  private long waitAfter(int times) {
    var patient = patience.toNanos() << Math.min(times, 16);
    return Math.min(Math.max(patient, 1), LONGEST_WAIT.toNanos());
  }
}

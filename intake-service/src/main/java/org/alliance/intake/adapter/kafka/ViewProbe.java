package org.alliance.intake.adapter.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// Says how old intake's view of some topics is. Each round notes how far the topics went and how
/// far the consumers had come. The view is as new as the latest note that the consumers have
/// reached. A round that cannot ask the broker notes nothing, so the view grows old.
///
/// Positions are by the name of a partition. All calls come from one thread, except the question
/// for the age.
final class ViewProbe {
  private static final int MOST_NOTES = 24;

  private final LongSupplier nanoTime;
  private final Deque<Note> notes = new ArrayDeque<>();
  private volatile long[] reached = {};

  ViewProbe(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  private record Note(long at, Map<String, Long> ends) {
    boolean isReachedBy(Map<String, Long> committed) {
      return ends.entrySet().stream()
          .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
  }

  /// @param at when the ends were asked for, by the stopwatch
  /// @param ends the next offset of each partition
  /// @param committed the offsets up to which events have taken effect
  void round(long at, Map<String, Long> ends, Map<String, Long> committed) {
    notes.addLast(new Note(at, Map.copyOf(ends)));
    while (notes.size() > MOST_NOTES) {
      notes.removeFirst();
    }
    newestReached(committed)
        .ifPresent(note -> {
          reached = new long[] {note.at()};
          notes.removeIf(older -> older.at() <= note.at());
        });
  }

  /// In nanoseconds; empty if the view has never been known to be complete.
  OptionalLong age() {
    var known = reached;
    return known.length == 0
        ? OptionalLong.empty()
        : OptionalLong.of(nanoTime.getAsLong() - known[0]);
  }

  private Optional<Note> newestReached(Map<String, Long> committed) {
    return notes.reversed().stream().filter(note -> note.isReachedBy(committed)).findFirst();
  }
}

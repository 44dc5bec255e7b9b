package org.alliance.kit.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the aggregates of one kind still have to say.
public interface Outbox {
  /// The unsent events of one aggregate, oldest first.
  ///
  /// @param marked whether the aggregate is still found as one that has something to say; without
  ///   events, somebody has died between taking the last one out and taking the mark away
  record Unsent(String id, List<OutgoingEvent> events, boolean marked) {
    public Unsent {
      events = List.copyOf(events);
    }

    public boolean isEmpty() {
      return events.isEmpty();
    }
  }

  /// All that is unsent.
  ///
  /// @param aggregates how many have something to say
  /// @param oldest since when the oldest of it waits; absent if there is nothing
  record Waiting(long aggregates, @Nullable Instant oldest) {}

  /// What the broker has confirmed of an aggregate, oldest first; nothing if only its mark is to
  /// go.
  record Sent(String id, List<OutgoingEvent> events) {
    public Sent {
      events = List.copyOf(events);
    }

    /// The sequence of the last one.
    public long last() {
      return events.isEmpty() ? 0 : events.getLast().envelope().seq();
    }
  }

  List<Unsent> unsentOf(Collection<String> ids);

  /// Archives what was sent and takes it out of the aggregates, and the mark away of those that
  /// have nothing left. Only to be called once the broker has confirmed it: a crash before this
  /// sends it again, never loses it.
  ///
  /// @return how many events had been archived before, by a relay that did not live to take them
  ///   out: they were sent twice
  int confirm(List<Sent> sent);

  /// Aggregates of these shards that have something to say, those that wait longest first.
  List<String> waiting(Collection<Integer> shards, int limit);

  Waiting waiting();
}

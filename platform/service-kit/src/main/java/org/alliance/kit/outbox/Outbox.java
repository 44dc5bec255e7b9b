package org.alliance.kit.outbox;

import java.time.Instant;
import java.util.List;

/// What the aggregates of one kind still have to say.
public interface Outbox {
  /// The unsent events of one aggregate, oldest first.
  ///
  /// @param version the aggregate's version that they were read at
  record Unsent(String id, long version, List<OutgoingEvent> events) {
    public Unsent {
      events = List.copyOf(events);
    }

    public boolean isEmpty() {
      return events.isEmpty();
    }
  }

  Unsent unsentOf(String id);

  /// Archives the first `count` events and takes them out of the aggregate. Only to be called once
  /// the broker has confirmed them: a crash before this sends them again, never loses them.
  void confirm(Unsent unsent, int count);

  /// Aggregates with events that have been waiting since before the given time.
  List<String> waitingSince(Instant before, int limit);
}

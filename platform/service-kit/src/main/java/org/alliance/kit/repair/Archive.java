package org.alliance.kit.repair;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/// All that this service ever said and the broker confirmed. Only ever added to.
public interface Archive {
  /// The events of one aggregate with these sequences, oldest first.
  List<OutgoingEvent> of(EventStream stream, String subject, long from, long to, int limit);

  /// The events of a stream in a range of time, in an order that keeps each aggregate's own.
  ///
  /// @param after the last event of the page before; absent for the first page
  List<OutgoingEvent> between(
      EventStream stream, Instant from, Instant to, @Nullable OutgoingEvent after, int limit);

  long countBetween(EventStream stream, Instant from, Instant to);
}

package org.alliance.kit.repair;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/// All that this service ever said and the broker confirmed. Only ever added to.
public interface Archive {
  /// Where an event lies in the order of a stream's archive.
  record Position(String subject, long seq) {
    /// Neither part holds the sign between them.
    public String text() {
      return subject + "#" + seq;
    }

    public static Position of(String text) {
      var sign = text.lastIndexOf('#');
      return new Position(text.substring(0, sign), Long.parseLong(text.substring(sign + 1)));
    }
  }

  /// The events of one aggregate with these sequences, oldest first.
  List<OutgoingEvent> of(EventStream stream, String subject, long from, long to, int limit);

  /// The events of a stream in a range of time, in an order that keeps each aggregate's own.
  ///
  /// @param after where the page before ended; absent for the first page
  List<OutgoingEvent> between(
      EventStream stream, Instant from, Instant to, @Nullable Position after, int limit);

  long countBetween(EventStream stream, Instant from, Instant to);
}

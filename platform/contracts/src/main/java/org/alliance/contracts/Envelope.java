package org.alliance.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The data around the body of every event. On Kafka they are CloudEvents headers; see
/// [EnvelopeHeader].
///
/// @param id made of stream, subject and sequence, so that a retry has the same id
/// @param type the wire name; a reader that does not know the type skips the body and still counts
///   the sequence
/// @param subject the id of the aggregate
/// @param seq counts the aggregate's events from 1 without a gap
/// @param correlation the same in all events that follow from one request
/// @param causation the id of the event that caused this event, if one did
public record Envelope(
    String id,
    String type,
    EventStream stream,
    Instant time,
    String subject,
    long seq,
    String correlation,
    @Nullable String causation) {
  public Envelope {
    if (seq < 1) {
      throw new IllegalArgumentException("The sequence number is at least 1");
    }
  }

  public boolean isOf(EventStream some, String which) {
    return stream == some && subject.equals(which);
  }

  public static String idOf(EventStream stream, String subject, long seq) {
    return stream.owner().code() + "." + stream.aggregate() + ":" + subject + ":" + seq;
  }
}

package org.alliance.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What every event carries around its body; on Kafka as CloudEvents headers, see [EnvelopeHeader].
///
/// @param id deterministic (stream, subject, sequence), so that sending again gives the same id
/// @param type the wire name; a reader that does not know it skips the body and still counts the
///   sequence
/// @param subject the id of the aggregate it happened to
/// @param seq counts the aggregate's events from 1 without a gap
/// @param correlation the same through everything that one request set off
/// @param causation the id of the event that this one answers, if any
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

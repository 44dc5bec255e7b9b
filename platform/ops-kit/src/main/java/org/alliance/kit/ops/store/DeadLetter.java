package org.alliance.kit.ops.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record that was no event, or none that could be taken to an aggregate. It stays as it came; a
/// correction lies beside it.
///
/// @param place topic, partition and offset it came from; its identity
/// @param headers those of the envelope, as text
/// @param outcome what became of it once it was let go on or discarded; absent while it is open
@SuppressWarnings("ArrayRecordComponent") // raw bytes, compared by nobody
public record DeadLetter(
    String place,
    String reason,
    Map<String, String> headers,
    byte[] body,
    Instant buried,
    @Nullable String outcome) {
  public DeadLetter {
    headers = Map.copyOf(headers);
  }

  /// Its id among all that is stuck.
  public String item() {
    return ItemId.of("DEAD_LETTER", place);
  }
}

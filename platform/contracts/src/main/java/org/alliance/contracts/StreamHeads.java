package org.alliance.contracts;

import java.util.Map;

/// How far the owner of a stream has come with some of its subjects: what a reader compares with
/// what it has had. Only events that the broker has confirmed count.
///
/// @param last the sequence of the last event of each subject, counted from 1
public record StreamHeads(EventStream stream, Map<String, Long> last) {
  public StreamHeads {
    if (last.values().stream().anyMatch(seq -> seq < 1)) {
      throw new IllegalArgumentException("Each sequence number is at least 1");
    }
    last = Map.copyOf(last);
  }

  /// Where the owner says so.
  public static String topic(ServiceName owner) {
    return "alliance." + owner.code() + ".heads";
  }
}

package org.alliance.contracts;

import java.util.Map;

/// The last sequences that the owner of a stream has published for some of its subjects. A reader
/// compares them with its own positions to notice missing events. Only events that the broker has
/// confirmed count.
///
/// @param last the sequence of the last event, by subject; at least 1
public record StreamHeads(EventStream stream, Map<String, Long> last) {
  public StreamHeads {
    if (last.values().stream().anyMatch(seq -> seq < 1)) {
      throw new IllegalArgumentException("Each sequence number is at least 1");
    }
    last = Map.copyOf(last);
  }

  /// The topic on which the owner announces its heads.
  public static String topic(ServiceName owner) {
    return "alliance." + owner.code() + ".heads";
  }
}

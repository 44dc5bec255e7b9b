package org.alliance.kit.aggregate;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.Envelope;

/// An aggregate as it was read, which a save is compared against.
///
/// @param version counts its writes; 0 if it has never been written
/// @param seq the number of its last event; 0 if it never said anything
/// @param positions per source, the number of the last received event that took effect
/// @param held received events that have to wait, oldest first per source
public record Versioned<S>(
    String id, long version, long seq, S state, Map<String, Long> positions, List<HeldEvent> held) {
  public Versioned {
    positions = Map.copyOf(positions);
    held = List.copyOf(held);
  }

  public static <S> Versioned<S> absent(String id, S initial) {
    return new Versioned<>(id, 0, 0, initial, Map.of(), List.of());
  }

  public long positionOf(String source) {
    return positions.getOrDefault(source, 0L);
  }

  /// The key under which an event's source is remembered: its stream, and its subject where that is
  /// not this aggregate's own id.
  public String sourceOf(Envelope envelope) {
    var stream = envelope.stream().owner().code() + "/" + envelope.stream().aggregate();
    return envelope.subject().equals(id) ? stream : stream + "/" + envelope.subject();
  }
}

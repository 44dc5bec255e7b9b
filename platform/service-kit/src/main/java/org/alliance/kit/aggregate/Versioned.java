package org.alliance.kit.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;

/// An aggregate as it was read, which a save is compared against.
///
/// @param version counts its writes; 0 if it has never been written
/// @param seq the number of its last event; 0 if it never said anything
/// @param positions per source, the number of the last received event that took effect
/// @param held received events that have to wait, oldest first per source
/// @param backlog what it has said and the broker has not confirmed
public record Versioned<S>(
    String id,
    long version,
    long seq,
    S state,
    Map<String, Long> positions,
    List<HeldEvent> held,
    Backlog backlog) {
  public Versioned {
    positions = Map.copyOf(positions);
    held = List.copyOf(held);
  }

  public static <S> Versioned<S> absent(String id, S initial) {
    return new Versioned<>(id, 0, 0, initial, Map.of(), List.of(), Backlog.NONE);
  }

  public long positionOf(String source) {
    return positions.getOrDefault(source, 0L);
  }

  /// Of a stream's aggregate with this one's own id. Unlike the version, it comes to the same
  /// number however often everything is built anew.
  public long positionOf(EventStream stream) {
    return positionOf(sourceOf(stream));
  }

  /// The key under which an event's source is remembered: its stream, and its subject where that is
  /// not this aggregate's own id.
  public String sourceOf(Envelope envelope) {
    return sourceOf(envelope.stream(), envelope.subject(), id);
  }

  /// The same for any aggregate.
  public static String sourceOf(EventStream stream, String subject, String id) {
    return subject.equals(id) ? sourceOf(stream) : sourceOf(stream) + "/" + subject;
  }

  private static String sourceOf(EventStream stream) {
    return stream.owner().code() + "/" + stream.aggregate();
  }

  /// The received events to ask for again, per source: those between the last one that took effect
  /// and the first one that waits. Where that is the very next one, whoever should have applied it
  /// has died, and it is asked for itself. None where it is parked: that waits for a person.
  public List<Gap> gaps() {
    return held.stream()
        .collect(
            Collectors.groupingBy(
                event -> sourceOf(event.envelope()),
                Collectors.minBy(Comparator.comparingLong(event -> event.envelope().seq()))))
        .entrySet()
        .stream()
        .flatMap(
            first -> first.getValue().stream().flatMap(next -> gapBefore(first.getKey(), next)))
        .toList();
  }

  private Stream<Gap> gapBefore(String source, HeldEvent next) {
    var missing = positionOf(source) + 1;
    var envelope = next.envelope();
    return next.fault() == null
        ? Stream.of(
            new Gap(
                envelope.stream(),
                envelope.subject(),
                missing,
                Math.max(missing, envelope.seq() - 1)))
        : Stream.empty();
  }

  /// Whether one of its sources waits for a person.
  public boolean isParked() {
    return held.stream().anyMatch(event -> event.fault() != null);
  }

  /// Received events that never came.
  ///
  /// @param from the sequence of the first missing one
  /// @param to of the last
  public record Gap(EventStream stream, String subject, long from, long to) {
    public boolean isOf(EventStream some, String which) {
      return stream == some && subject.equals(which);
    }
  }
}

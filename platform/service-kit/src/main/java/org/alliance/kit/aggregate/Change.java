package org.alliance.kit.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.jspecify.annotations.Nullable;

/// All that one write changes: the state, the events to be sent, and which received event it
/// answers.
///
/// @param cause the received event that led to this; absent for a request or a clock
/// @param held the received events that wait from now on
public record Change<S, E>(
    Versioned<S> before,
    S after,
    List<E> events,
    Map<String, Long> positions,
    List<HeldEvent> held,
    @Nullable Envelope cause) {
  static final int MOST_HELD = 500;

  /// A quarter of what a document may hold, the rest of it being the aggregate's own.
  static final int MOST_HELD_BYTES = 4 * 1024 * 1024;

  public Change {
    events = List.copyOf(events);
    positions = Map.copyOf(positions);
    held = List.copyOf(held);
  }

  /// A request's or a clock's doing.
  public static <S, E> Change<S, E> of(Versioned<S> before, S after, List<E> events) {
    return new Change<>(before, after, events, before.positions(), before.held(), null);
  }

  /// A received event took effect: its position is remembered in the same write.
  static <S, E> Change<S, E> on(Envelope received, Versioned<S> before, S after, List<E> events) {
    var source = before.sourceOf(received);
    var positions = new HashMap<>(before.positions());
    positions.put(source, received.seq());
    var held =
        before.held().stream()
            .filter(event -> !event.envelope().id().equals(received.id()))
            .toList();
    return new Change<>(before, after, events, positions, held, received);
  }

  /// A received event has to wait. Of a flood of them the first ones are kept, and always the last:
  /// whatever is left out in between is a gap, and gaps are asked for again.
  ///
  /// @throws IllegalStateException if nothing can be left out and it still is too much: so many
  ///   sources wait at once that this aggregate can take no more
  static <S, E> Change<S, E> holding(HeldEvent event, Versioned<S> before) {
    var held = new ArrayList<>(before.held());
    held.removeIf(other -> other.envelope().id().equals(event.envelope().id()));
    held.add(event);
    held.sort(
        Comparator.comparing((HeldEvent other) -> before.sourceOf(other.envelope()))
            .thenComparingLong(other -> other.envelope().seq()));
    while (held.size() > MOST_HELD || bytes(held) > MOST_HELD_BYTES) {
      leaveOneOut(held, before);
    }
    return new Change<>(
        before, before.state(), List.of(), before.positions(), held, event.envelope());
  }

  /// What was received from one subject of a stream waits no more, and has no effect.
  public static <S, E> Change<S, E> forgetting(
      EventStream stream, String subject, Versioned<S> before) {
    var held =
        before.held().stream().filter(event -> !event.envelope().isOf(stream, subject)).toList();
    return new Change<>(before, before.state(), List.of(), before.positions(), held, null);
  }

  /// Whether the aggregate waits for an event that has not come once this is written.
  public boolean leavesGap() {
    return !written().gaps().isEmpty();
  }

  /// Whether it waits for a person then.
  public boolean leavesParked() {
    return written().isParked();
  }

  private Versioned<S> written() {
    return new Versioned<>(
        before.id(), before.version() + 1, before.seq(), after, positions, held, before.backlog());
  }

  private static <S> void leaveOneOut(List<HeldEvent> held, Versioned<S> before) {
    for (var at = held.size() - 2; at > 0; at--) {
      var source = before.sourceOf(held.get(at).envelope());
      if (before.sourceOf(held.get(at - 1).envelope()).equals(source)
          && before.sourceOf(held.get(at + 1).envelope()).equals(source)) {
        held.remove(at);
        return;
      }
    }
    throw new IllegalStateException("Too many sources have events waiting in this aggregate");
  }

  private static int bytes(List<HeldEvent> held) {
    return held.stream()
        .mapToInt(event -> event.body().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }
}

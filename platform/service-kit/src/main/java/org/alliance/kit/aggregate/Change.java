package org.alliance.kit.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.Envelope;
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
  /// About a megabyte, far below what a document may hold.
  static final int MOST_HELD = 500;

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
  static <S, E> Change<S, E> holding(HeldEvent event, Versioned<S> before) {
    var held = new ArrayList<>(before.held());
    held.removeIf(other -> other.envelope().id().equals(event.envelope().id()));
    held.add(event);
    held.sort(
        Comparator.comparing((HeldEvent other) -> before.sourceOf(other.envelope()))
            .thenComparingLong(other -> other.envelope().seq()));
    if (held.size() > MOST_HELD) {
      leaveOneOut(held, before);
    }
    return new Change<>(
        before, before.state(), List.of(), before.positions(), held, event.envelope());
  }

  private static <S> void leaveOneOut(List<HeldEvent> held, Versioned<S> before) {
    for (var last = held.size() - 1; last > 0; last--) {
      var source = before.sourceOf(held.get(last).envelope());
      if (before.sourceOf(held.get(last - 1).envelope()).equals(source)) {
        held.remove(last - 1);
        return;
      }
    }
  }
}

package org.alliance.kit.decision;

import java.util.List;

/// What a domain says to a command.
///
/// @param <E> its events
/// @param <R> its reasons to refuse
public sealed interface Decision<E, R> {
  /// The command is carried out. No events means that nothing had to change.
  record Happened<E, R>(List<E> events) implements Decision<E, R> {
    public Happened {
      events = List.copyOf(events);
    }
  }

  /// The command is refused; nothing changed.
  record Refused<E, R>(R reason) implements Decision<E, R> {}

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <E, R> Decision<E, R> happened(E... events) {
    return new Happened<>(List.of(events));
  }

  static <E, R> Decision<E, R> refused(R reason) {
    return new Refused<>(reason);
  }
}

package org.alliance.kit.decision;

import java.util.Collection;
import java.util.function.BiFunction;

/// The three functions that make up an aggregate. All pure and total: time and ids come in with the
/// command.
///
/// @param initial the state of an aggregate to which nothing has happened yet
/// @param decide what a command leads to
/// @param evolve the state after an event; never refuses
/// @param <S> state, `C` commands, `E` events, `R` reasons to refuse
public record Decider<S, C, E, R>(
    S initial, BiFunction<S, C, Decision<E, R>> decide, BiFunction<S, E, S> evolve) {
  public S after(S state, Collection<? extends E> events) {
    var next = state;
    for (var event : events) {
      next = evolve.apply(next, event);
    }
    return next;
  }
}

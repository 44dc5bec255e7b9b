package org.alliance.kit.aggregate;

import java.util.function.Consumer;

/// All aggregates of one kind, by id.
///
/// @param <S> their state
/// @param <E> their events, as the domain has them
public interface Aggregates<S, E> {
  /// The aggregate as it is now; one that was never saved has version 0 and the initial state.
  Versioned<S> load(String id);

  /// Writes state, outgoing events and positions in one document, only if the stored version is
  /// still the one that was loaded.
  ///
  /// @throws StaleState if somebody else has written it since; nothing was written then
  void save(Change<S, E> change);

  /// All of one kind, one after the other and in no order.
  @FunctionalInterface
  interface All<S> {
    void forEach(Consumer<Versioned<S>> each);
  }
}

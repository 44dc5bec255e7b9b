package org.alliance.kit.aggregate;

import java.util.Optional;

/// What a received event asks of an aggregate in the state that it is in. For a command that
/// depends on the state: it need not be read a second time, and is the one that is decided on.
///
/// @param <S> the aggregate's state
/// @param <C> its commands
@FunctionalInterface
public interface TranslationInState<S, C> {
  /// Empty for an event that does not concern the aggregate. A transient fault is thrown on, and
  /// the event comes again; whatever else this throws parks the event.
  Optional<C> of(S state, ReceivedEvent event);
}

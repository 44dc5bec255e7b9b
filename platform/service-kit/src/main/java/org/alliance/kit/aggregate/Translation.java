package org.alliance.kit.aggregate;

import java.util.Optional;

/// What a received event asks of an aggregate.
///
/// @param <C> the aggregate's commands
@FunctionalInterface
public interface Translation<C> {
  /// Empty for an event that does not concern the aggregate. Whatever this throws parks the event.
  Optional<C> of(ReceivedEvent event);
}

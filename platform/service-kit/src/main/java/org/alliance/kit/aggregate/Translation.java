package org.alliance.kit.aggregate;

import java.util.Optional;

/// What a received event asks of an aggregate.
///
/// @param <C> the aggregate's commands
@FunctionalInterface
public interface Translation<C> {
  /// Empty for an event that does not concern the aggregate. A transient fault is thrown on, and
  /// the event comes again; whatever else this throws parks the event.
  Optional<C> of(ReceivedEvent event);
}

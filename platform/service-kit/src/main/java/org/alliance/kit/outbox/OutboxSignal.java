package org.alliance.kit.outbox;

/// Told after a write that an aggregate has something to say, so that nobody waits for the next
/// poll. Forgetting to tell delays, never loses.
@FunctionalInterface
public interface OutboxSignal {
  void written(Outbox outbox, String id);

  /// Told that somebody else was quicker to write an aggregate of this collection.
  default void collided(String collection) {}

  /// Told of an aggregate of this collection that cannot be read and was left out.
  default void unreadable(String collection) {}

  OutboxSignal NOBODY = (outbox, id) -> {};
}

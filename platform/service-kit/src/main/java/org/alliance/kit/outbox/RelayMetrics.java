package org.alliance.kit.outbox;

/// What operations people want to know of the relay.
@FunctionalInterface
public interface RelayMetrics {
  RelayMetrics NONE = (confirmed, resent, failed) -> {};

  /// @param confirmed sent and confirmed by the broker
  /// @param resent of these, how many had been sent before by somebody who did not live to say so
  /// @param failed sends that were not confirmed; to be sent again
  void sent(int confirmed, int resent, int failed);

  /// A write found that somebody else had been quicker.
  default void collided(String collection) {}

  /// A stored aggregate could not be read and was left out.
  default void unreadable(String collection) {}
}

package org.alliance.kit.outbox;

/// What operations people want to know of the relay.
@FunctionalInterface
public interface RelayMetrics {
  RelayMetrics NONE = (confirmed, unknown) -> {};

  /// @param confirmed sent and confirmed by the broker
  /// @param unknown not confirmed; to be sent again
  void sent(int confirmed, int unknown);
}

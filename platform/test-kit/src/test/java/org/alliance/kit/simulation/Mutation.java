package org.alliance.kit.simulation;

/// A protection that is taken away, to see that the simulation notices.
enum Mutation {
  NONE,
  /// An event that has been received before takes effect again.
  NO_DEDUP,
  /// An event takes effect although one before it is missing.
  NO_GAP_REFUSAL,
  /// A save overwrites whatever somebody else wrote.
  NO_COMPARE_AND_SET,
  /// The relay believes that every event has arrived.
  NO_AWAIT_ACK,
  /// The relay takes an event out before it has sent it.
  CLEARED_BEFORE_SENT,
  /// State and position are written one after the other.
  POSITION_WRITTEN_FIRST,
  /// An event is buried when the store does not answer.
  NO_TRYING_AGAIN
}

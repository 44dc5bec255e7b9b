package org.alliance.kit.inbox;

import org.springframework.messaging.Message;

/// Where records go that are no events at all: raw, with a reason, without a stack trace.
@FunctionalInterface
public interface DeadLetters {
  /// The header with the reason, beside the record's own.
  String REASON = "alliance_reason";

  /// The header with the place that the record came from.
  String PLACE = "alliance_place";

  void bury(Message<?> record, String reason);
}

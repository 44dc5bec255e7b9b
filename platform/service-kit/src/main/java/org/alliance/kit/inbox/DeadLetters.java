package org.alliance.kit.inbox;

import org.springframework.messaging.Message;

/// Where records go that are no events at all: raw, with a reason, without a stack trace.
@FunctionalInterface
public interface DeadLetters {
  void bury(Message<?> record, String reason);
}

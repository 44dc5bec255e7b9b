package org.alliance.kit.outbox;

/// The broker, as the relay sees it.
@FunctionalInterface
public interface EventSender {
  /// Returns once the broker has confirmed the event on all its replicas. Whatever it throws means
  /// "unknown": the event is sent again.
  void send(OutgoingEvent event);
}

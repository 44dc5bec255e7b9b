package org.alliance.notification.application;

import org.alliance.contracts.Envelope;

/// How far has this service come with each subject of the streams that it reads?
@FunctionalInterface
public interface ReadPositions {
  /// The event has taken effect.
  void passed(Envelope envelope);
}

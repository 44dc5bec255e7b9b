package org.alliance.kit.repair;

import org.alliance.contracts.EventStream;

/// Sends a whole stream again, for a reader that starts from zero.
@FunctionalInterface
public interface StreamReplay {
  /// Starts the replay and returns before its end. A replay that was started for the same request
  /// goes on instead.
  ///
  /// @param request an id that the same request has again when it is received twice
  void start(EventStream stream, String request);
}

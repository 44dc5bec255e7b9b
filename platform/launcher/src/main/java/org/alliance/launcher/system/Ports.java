package org.alliance.launcher.system;

import org.alliance.embedded.FreePorts;

/// Ports that a person may choose.
final class Ports {
  private Ports() {}

  /// The port, if it is free; any free one for 0.
  ///
  /// @throws Misuse that says how to choose another one
  static int require(int port, String what, String option) {
    if (port == 0) {
      return FreePorts.next();
    }
    if (!FreePorts.isFree(port)) {
      throw new Misuse(
          "Port "
              + port
              + " for "
              + what
              + " is in use. Stop the other program, or choose another port with "
              + option
              + " PORT.");
    }
    return port;
  }
}

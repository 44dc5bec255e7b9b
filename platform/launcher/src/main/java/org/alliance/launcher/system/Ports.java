package org.alliance.launcher.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports on loopback. Free ones are looked for below the range that systems take for outgoing
/// connections, so that nobody else takes one between the look and the start.
public final class Ports {
  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

  private Ports() {}

  /// The port, if it is free; any free one for 0.
  ///
  /// @throws Misuse that says how to choose another one
  public static int require(int port, String what, String option) {
    if (port == 0) {
      return free();
    }
    if (!isFree(port)) {
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

  public static int free() {
    for (var tried = 0; tried < COUNT; tried++) {
      var port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No port is free");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}

package org.alliance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Ports on loopback.
final class Ports {
  private Ports() {}

  /// The port, if it is free; any free one for 0.
  ///
  /// @throws Options.Misuse that says how to choose another one
  static int require(int port, String what, String option) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      throw new Options.Misuse(
          "Port "
              + port
              + " for "
              + what
              + " is in use. Stop the other program, or choose another port with "
              + option
              + " PORT.");
    }
  }

  static List<Integer> free(int count) {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (var number = 0; number < count; number++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sockets.forEach(Ports::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

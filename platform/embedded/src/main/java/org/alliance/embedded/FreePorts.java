package org.alliance.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports on loopback for servers that have to know theirs before they listen.
///
/// They lie below the ports that systems give to connections (from 32768 on with Linux, from 49152
/// with macOS and Windows): nobody is given one between the look and the start. Each process begins
/// at another place.
public final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

  private FreePorts() {}

  /// A port that nobody listens on, another one at each call.
  public static int next() {
    for (var tried = 0; tried < COUNT; tried++) {
      var port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No port is free");
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}

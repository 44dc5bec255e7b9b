package org.alliance.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Sends what no client library would send.
final class RawConnection {
  private RawConnection() {}

  /// @param request all of it, in ISO-8859-1
  /// @return all of the answer; the connection closes after it
  static String send(String edge, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(edge).getPort())) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      } catch (SocketException refusedMeanwhile) {
        // The answer is there all the same.
      }
      return read(socket.getInputStream());
    }
  }

  static String read(InputStream in) throws IOException {
    var answer = new StringBuilder();
    try {
      for (var next = in.read(); next >= 0; next = in.read()) {
        answer.append((char) next);
      }
    } catch (SocketException closed) {
      // What came before is the answer.
    }
    return answer.toString();
  }
}

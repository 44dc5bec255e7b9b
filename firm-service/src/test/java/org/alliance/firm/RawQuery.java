package org.alliance.firm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Asks for an address that no client library would send.
final class RawQuery {
  private RawQuery() {}

  static int status(String base, String path, String token) {
    var at = URI.create(base);
    try (var socket = new Socket(at.getHost(), at.getPort())) {
      var request =
          "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
              .formatted(path, at.getHost(), at.getPort(), token);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

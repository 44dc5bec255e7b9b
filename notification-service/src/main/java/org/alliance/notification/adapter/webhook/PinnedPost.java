package org.alliance.notification.adapter.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One POST over HTTP/1.1 to exactly this IP address, with the certificate of the host's name.
/// Java's own clients look the name up again by themselves. No redirect is followed, and the body
/// of the answer is not read.
final class PinnedPost {
  private static final int PATIENCE = 10_000;
  private static final int LONGEST_HEAD = 16_384;

  private PinnedPost() {}

  /// @param headers names are in lower case
  record Head(int status, Map<String, String> headers) {}

  static Head send(URI url, InetAddress address, Map<String, String> headers, String body)
      throws IOException {
    var isTls = "https".equals(url.getScheme());
    var port = url.getPort() >= 0 ? url.getPort() : isTls ? 443 : 80;
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, port), PATIENCE);
      plain.setSoTimeout(PATIENCE);
      if (!isTls) {
        return exchange(plain, url, headers, body);
      }
      var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
      try (var secure = (SSLSocket) factory.createSocket(plain, url.getHost(), port, true)) {
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!url.getHost().matches("[0-9.]+|\\[.*")) {
          parameters.setServerNames(List.of(new SNIHostName(url.getHost())));
        }
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return exchange(secure, url, headers, body);
      }
    }
  }

  private static Head exchange(Socket socket, URI url, Map<String, String> headers, String body)
      throws IOException {
    var content = body.getBytes(StandardCharsets.UTF_8);
    var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    var head = new StringBuilder("POST ").append(path);
    if (url.getRawQuery() != null) {
      head.append('?').append(url.getRawQuery());
    }
    head.append(" HTTP/1.1\r\nHost: ").append(url.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(content.length).append("\r\nConnection: close\r\n\r\n");
    var out = socket.getOutputStream();
    out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.flush();
    return head(new BufferedInputStream(socket.getInputStream()));
  }

  private static Head head(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    while (!endsWithBlankLine(bytes)) {
      var next = in.read();
      if (next < 0 || bytes.size() > LONGEST_HEAD) {
        throw new IOException("No answer");
      }
      bytes.write(next);
    }
    var lines = bytes.toString(StandardCharsets.US_ASCII).split("\r?\n", -1);
    var status = lines[0].split(" ", 3);
    if (status.length < 2
        || !status[0].startsWith("HTTP/1.")
        || !status[1].matches("[1-5]\\d\\d")) {
      throw new IOException("No HTTP");
    }
    var headers = new TreeMap<String, String>();
    for (var line : lines) {
      var colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return new Head(Integer.parseInt(status[1]), headers);
  }

  private static boolean endsWithBlankLine(ByteArrayOutputStream bytes) {
    var text = bytes.toString(StandardCharsets.US_ASCII);
    return text.endsWith("\r\n\r\n") || text.endsWith("\n\n");
  }
}

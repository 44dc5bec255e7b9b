package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One noisy client never limits another, and never its own reports.
class RateLimitsIT {
  private static final String FEW = "--alliance.limits.pages=3/1/1h";

  @TempDir static Path folder;
  private static Edges edges;
  private static String direct;
  private static String behindProxy;

  @BeforeAll
  static void start() {
    edges = Edges.on(folder);
    edges.startIdentity();
    direct = edges.startPublicEdge(FEW, "--alliance.limits.status=3/1/1h");
    behindProxy = edges.startPublicEdge(FEW, "--alliance.trusted-proxies=127.0.0.8/31,10.0.0.0/8");
    edges.startStaffEdge("--alliance.limits.staff=5/1/1h", "--alliance.limits.sign-in=50/1");
  }

  @AfterAll
  static void stop() {
    edges.close();
  }

  @Test
  void holdsOffAClientThatIsTooFastAndNobodyElse() throws IOException {
    assertThat(exhaust(direct, "127.0.0.2", "")).contains("Retry-After: ", "too-many-requests");
    assertThat(get(direct, "/", "127.0.0.3", "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void takesReportsFromAClientThatMayReadNoMorePages() throws IOException {
    exhaust(direct, "127.0.0.4", "");
    var report = "POST /api/v1/reports HTTP/1.1\r\nContent-Length: 0\r\n";
    assertThat(raw(direct, report, "127.0.0.4", "")).startsWith("HTTP/1.1 200");
    assertThat(get(direct, "/api/v1/imports/x", "127.0.0.4", "")).startsWith("HTTP/1.1 200");
    for (var guess = 0; guess < 3; guess++) {
      assertThat(get(direct, "/api/v1/reports/x/status", "127.0.0.4", ""))
          .startsWith("HTTP/1.1 200");
    }
    assertThat(get(direct, "/api/v1/reports/%78/status", "127.0.0.4", ""))
        .startsWith("HTTP/1.1 429");
    assertThat(raw(direct, report, "127.0.0.4", "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void servesAnOfficeOfSeventyBehindOneAddressThatReportsAtOnce() throws Exception {
    var reports = new ArrayList<Callable<Integer>>();
    for (var person = 0; person < 70; person++) {
      reports.add(() ->
          send(request(direct + "/api/v1/reports").POST(BodyPublishers.ofString("{}")))
              .statusCode());
    }
    try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : office.invokeAll(reports)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void believesNoForwardedHeaderOfAClient() throws IOException {
    for (var header : new String[] {"X-Forwarded-For: 192.0.2.%d", "Forwarded: for=192.0.2.%d"}) {
      var address = header.startsWith("X") ? "127.0.0.5" : "127.0.0.6";
      for (var fake = 0; fake < 3; fake++) {
        get(direct, "/", address, header.formatted(fake) + "\r\n");
      }
      assertThat(get(direct, "/", address, header.formatted(9) + "\r\n"))
          .startsWith("HTTP/1.1 429");
    }
  }

  @Test
  void tellsClientsApartBehindATrustedProxy() throws IOException {
    exhaust(behindProxy, "127.0.0.8", "X-Forwarded-For: 192.0.2.1\r\n");
    assertThat(get(behindProxy, "/", "127.0.0.9", "X-Forwarded-For: 192.0.2.2\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(get(behindProxy, "/", "127.0.0.8", "X-Forwarded-For: 8.8.8.8, 192.0.2.1\r\n"))
        .startsWith("HTTP/1.1 429");
  }

  @Test
  void limitsTheStaffEdgeByPersonAndScriptsByAddress() throws IOException {
    var noisy = new Person(edges);
    noisy.signInAt("/ops");
    var last = noisy.open("/ops");
    for (var more = 0; more < 5; more++) {
      last = noisy.open("/ops");
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(new Person(edges).signInAt("/ops").statusCode()).isEqualTo(200);
    var script = "Authorization: Bearer x\r\n";
    for (var more = 0; more < 5; more++) {
      get(edges.staffUrl, "/api/v1/cases", "127.0.0.7", script);
    }
    assertThat(get(edges.staffUrl, "/api/v1/cases", "127.0.0.7", script))
        .startsWith("HTTP/1.1 429");
  }

  private static String exhaust(String edge, String address, String header) throws IOException {
    var last = "";
    for (var more = 0; more < 5; more++) {
      last = get(edge, "/", address, header);
    }
    assertThat(last).startsWith("HTTP/1.1 429");
    return last;
  }

  private static String get(String edge, String path, String address, String header)
      throws IOException {
    return raw(edge, "GET " + path + " HTTP/1.1\r\n", address, header);
  }

  /// @param address of the client, in 127.0.0.0/8
  private static String raw(String edge, String head, String address, String header)
      throws IOException {
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", URI.create(edge).getPort()));
      socket.setSoTimeout(20_000);
      var request = head + "Host: localhost\r\nConnection: close\r\n" + header + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

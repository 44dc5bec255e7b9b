package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A request is judged by its head before anybody acts on it, and no head is so absurd that an edge
/// takes the blame.
class HeadsIT {
  @TempDir static Path folder;
  private static Edges edges;
  private static String open;

  @BeforeAll
  static void start() {
    edges = Edges.on(folder);
    edges.startIdentity();
    open = edges.startPublicEdge();
    edges.startStaffEdge();
  }

  @AfterAll
  static void stop() {
    edges.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml",
        "image/*",
        "application/json;q=0",
        "application/vnd.alliance+json",
        "nonsense",
        "text/html, application/xhtml+xml"
      })
  void savesNothingForACallerWhoCannotTakeTheAnswer(String accept) {
    var before = edges.stub.requestsAnswered.get();
    for (var edge : new String[] {open, edges.staffUrl}) {
      for (var path : new String[] {"/api/v1/reports", "/api/v1/%72eports", "/api/v1/imports"}) {
        var answer =
            send(
                request(edge + path)
                    .header("Authorization", "Bearer x")
                    .header("Content-Type", "application/json")
                    .header("Accept", accept)
                    .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).as(edge + path).isEqualTo(406);
        assertThat(answer.body()).contains("not-acceptable", "Nothing was saved");
      }
    }
    assertThat(edges.stub.requestsAnswered.get()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/*",
        "text/html, */*;q=0.1",
        "application/json;charset=utf-8"
      })
  void passesOnForACallerWhoCan(String accept) {
    assertThat(
            send(request(open + "/api/v1/reports")
                    .header("Accept", accept)
                    .POST(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(200);
  }

  static Stream<String> absurd() {
    return Stream.of(
        "POST /api/v1/reports HTTP/1.1\r\nContent-Type: */*",
        "POST /api/v1/reports HTTP/1.1\r\nContent-Type: application/*",
        "POST /api/v1/reports HTTP/1.1\r\nContent-Type: nonsense",
        "POST /api/v1/reports HTTP/1.1\r\nContent-Type: application/json;charset=none-such\0",
        "POST /api/v1/reports HTTP/1.1\r\nContent-Type: a/b\r\nContent-Type: c/d",
        "POST /api/v1/reports HTTP/1.1\r\nContent-Length: -1",
        "POST /api/v1/reports HTTP/1.1\r\nContent-Length: 99999999999999999999",
        "POST /api/v1/reports HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3",
        "POST /api/v1/reports HTTP/1.1\r\nTransfer-Encoding: nonsense",
        "POST /api/v1/reports HTTP/1.1\r\nContent-Encoding: gzip;\u00e9\r\nX: \u0001",
        "GET /api/v1/reports/%00/status HTTP/1.1",
        "GET /api/v1/reports/a%00b/status?x=%00 HTTP/1.1",
        "GET /api/v1/reports/%zz/status HTTP/1.1",
        "GET /api/v1/reports/%ff%fe/status HTTP/1.1",
        "GET /api/v1/reports/%2f..%2f/status HTTP/1.1",
        "GET /api/v1/reports/..;/..;/actuator HTTP/1.1",
        "GET /api/v1/reports/\u00fc\u00e9/status HTTP/1.1",
        "GET /api/v1/reports/x/status?a=%zz&b=%ff&=&&a HTTP/1.1",
        "GET /api/v1/reports/x/status?a={b}&c=[d]|e HTTP/1.1",
        "GET /api/v1/reports/%7Bx%7D/status HTTP/1.1",
        "GET /api/v1/reports/" + "x".repeat(20_000) + "/status HTTP/1.1",
        "GET /api/v1/reports/" + "%78".repeat(2_000) + "/status HTTP/1.1",
        "GET /?" + "a=b&".repeat(1_500) + " HTTP/1.1",
        "GET / HTTP/1.1\r\nX-Long: " + "x".repeat(20_000),
        "GET / HTTP/1.1\r\nHost: a b",
        "GET / HTTP/1.1\r\nAccept: \u0001/\u0002",
        "GET / HTTP/1.1\r\nAccept: ,,,;q=2",
        "GET / HTTP/1.1\r\nX-Correlation-Id: \u00e9\u00e9",
        "GET / HTTP/1.1\r\nIf-Modified-Since: never\r\nRange: bytes=9-1\r\nUpgrade: h2c",
        "GET / HTTP/1.1\r\nOrigin: null\r\nAccess-Control-Request-Method: FOO",
        "GET / HTTP/1.1\r\nCookie: \"=;;=\u00ff",
        "GET /oauth2/authorization/x HTTP/1.1",
        "GET /login/oauth2/code/alliance?code=x&state=%00 HTTP/1.1",
        "GET /login/oauth2/code/alliance?error=x HTTP/1.1\r\nAccept: text/html",
        "GET /login/oauth2/code/x?code=x&state=y HTTP/1.1",
        "OPTIONS / HTTP/1.1\r\nOrigin: x\r\nAccess-Control-Request-Method: POST",
        "FOO / HTTP/1.1",
        "TRACE / HTTP/1.1",
        "CONNECT localhost:1 HTTP/1.1",
        "PRI * HTTP/2.0",
        "GET http://[::1/ HTTP/1.1",
        "GET * HTTP/1.1",
        "GET / HTTP/9.9",
        "\u0016\u0003\u0001");
  }

  @ParameterizedTest
  @MethodSource("absurd")
  void neverTakesTheBlameForAnAbsurdHead(String head) throws IOException {
    for (var edge : new String[] {open, edges.staffUrl}) {
      var host = head.contains("\r\nHost:") ? "" : "\r\nHost: localhost";
      var answer =
          RawConnection.send(
              edge,
              head
                  + host
                  + (head.contains("oauth2") ? "" : "\r\nAuthorization: Bearer x")
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer)
          .as(head.substring(0, Math.min(head.length(), 80)))
          .matches("(?s)HTTP/1.1 [234].*");
      if (answer.startsWith("HTTP/1.1 4")) {
        assertThat(answer).doesNotContain("Apache Tomcat", "Exception");
      }
    }
  }

  @Test
  void passesOnOnlyACorrelationIdThatIsOne() {
    var id = "0d5e8b5c-5a5e-4a2e-9f4e-000000000001";
    assertThat(correlated(id)).contains("X-Correlation-Id=0d5e8b5c-");
    for (var text :
        new String[] {"Jane-Doe-415-555-0100", "a", "0d5e8b5c5a5e4a2e9f4e000000000001"}) {
      assertThat(correlated(text))
          .matches("(?s).*X-Correlation-Id=[0-9a-f]{8}-.*")
          .doesNotContain(text.substring(0, Math.min(9, text.length())) + ",");
    }
  }

  private static String correlated(String id) {
    return send(request(open + "/")
            .header("X-Correlation-Id", id)
            .header("X-Forwarded-For", "192.0.2.1")
            .header("tracestate", "a=b"))
        .body();
  }

  @Test
  void doesNotPassOnWhereARequestSaysItComesFrom() {
    assertThat(correlated("x")).contains("X-Forwarded-For=none, tracestate=none");
  }

  /// A redirect names no host, or the one of a setting.
  @Test
  void neverSendsABrowserToAHostThatTheRequestNames() throws IOException {
    for (var path : new String[] {"/", "/ops", "/oauth2/authorization/alliance", "/logout"}) {
      var answer =
          RawConnection.send(
              edges.staffUrl,
              (path.equals("/logout") ? "POST " : "GET ")
                  + path
                  + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nAccept: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).startsWith("HTTP/1.1 30").doesNotContain("evil.example");
    }
    var signIn =
        RawConnection.send(
            edges.issuer,
            "GET /oauth2/authorize?response_type=code&client_id=staff-edge HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
    assertThat(signIn).doesNotContain("evil.example");
  }
}

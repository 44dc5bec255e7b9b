package org.alliance.gateway;

import static org.alliance.gateway.Edges.request;
import static org.alliance.gateway.Edges.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No body is longer than its route allows, however the path is written and whatever its head says.
class BodyLimitsIT {
  private static final int REPORT = 512 * 1024;
  private static final int OTHER = 256 * 1024;

  @TempDir static Path folder;
  private static Edges edges;
  private static String open;
  private static String staff;

  @BeforeAll
  static void start() {
    edges = Edges.on(folder);
    staff = edges.staffUrl;
    edges.startIdentity();
    open = edges.startPublicEdge("--alliance.largest-import=2MB");
    edges.startStaffEdge("--alliance.largest-import=2MB");
  }

  @AfterAll
  static void stop() {
    edges.close();
  }

  @BeforeEach
  void forget() {
    edges.stub.bytesReceived.set(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/reports",
        "/api/v1/%72eports",
        "/api/v1/%72%65%70%6f%72%74%73",
        "//api/v1/reports",
        "/api//v1/reports",
        "/api/v1/reports;x=1",
        "/api/v1/reports/",
        "/api/v1/./reports",
        "/api/v1/imports/../reports",
        "/api/v1/imports/%2e%2e/reports"
      })
  void passesOnNoReportThatIsTooLongHoweverItsPathIsWritten(String path) throws IOException {
    assertThat(chunked(open, path, 24 * 1024 * 1024)).matches("(?s)HTTP/1.1 4(13|00|04).*");
    assertThat(edges.stub.bytesReceived.get()).isLessThanOrEqualTo(REPORT);
    edges.stub.bytesReceived.set(0);
    assertThat(chunked(staff, path, 24 * 1024 * 1024)).matches("(?s)HTTP/1.1 4(13|00|04).*");
    assertThat(edges.stub.bytesReceived.get()).isLessThanOrEqualTo(REPORT);
  }

  @Test
  void saysWhatTheLimitIs() throws IOException {
    assertThat(chunked(open, "/api/v1/%72eports", REPORT + 1))
        .startsWith("HTTP/1.1 413")
        .contains("application/problem+json", "A report may have up to 512 KB");
    var declared =
        send(
            request(open + "/api/v1/reports")
                .POST(BodyPublishers.ofString("x".repeat(REPORT + 1))));
    assertThat(declared.statusCode()).isEqualTo(413);
    assertThat(declared.body()).contains("body-too-large", "512 KB");
    assertThat(chunked(open, "/api/v1/imports", 2 * 1024 * 1024 + 1))
        .startsWith("HTTP/1.1 413")
        .contains("A file may have up to 2048 KB");
    assertThat(chunked(staff, "/api/v1/contacts/x", OTHER + 1))
        .startsWith("HTTP/1.1 413")
        .contains("up to 256 KB");
  }

  @Test
  void takesWhatFitsWithoutItsLength() throws IOException {
    assertThat(chunked(open, "/api/v1/reports", REPORT)).startsWith("HTTP/1.1 200");
    assertThat(chunked(open, "/api/v1/imports", 2 * 1024 * 1024)).startsWith("HTTP/1.1 200");
    assertThat(chunked(staff, "/api/v1/contacts/x", OTHER)).startsWith("HTTP/1.1 200");
    assertThat(edges.stub.bytesReceived.get()).isEqualTo(REPORT + 2L * 1024 * 1024 + OTHER);
  }

  /// 20,000 characters outside the basic plane take 12 bytes each where JSON is escaped.
  @Test
  void takesTwentyThousandCharactersHoweverTheyAreEscaped() {
    var story = "{\"narrative\":\"" + "\\ud840\\udc00".repeat(20_000) + "\"}";
    var answer =
        send(
            request(open + "/api/v1/reports")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(story.getBytes(StandardCharsets.UTF_8)))));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void passesAFormOnAsItIsAndKeepsItsFieldsOutOfTheAddress() {
    var answer =
        send(
            request(open + "/api/v1/reports?a=1&a=2%263")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("story=CANARY")));
    assertThat(answer.body()).startsWith("POST /api/v1/reports?a=1&a=2%263 ");
    assertThat(edges.stub.bytesReceived.get()).isEqualTo("story=CANARY".length());
  }

  /// A file that somebody sends from a page is passed on while it comes in.
  @Test
  void passesAFormWithAFileOnWhole() {
    var form =
        "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\ncity\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            + "x".repeat(1_500_000)
            + "\r\n--b--\r\n";
    var answer =
        send(
            request(staff + "/imports")
                .header("Authorization", "Bearer x")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(edges.stub.bytesReceived.get()).isEqualTo(form.length());
  }

  /// Whatever comes before the refusal and after it.
  private static String chunked(String edge, String path, int length) throws IOException {
    var uri = URI.create(edge);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
      socket.setSoTimeout(30_000);
      var out = socket.getOutputStream();
      out.write(
          ("POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                  .formatted(path))
              .getBytes(StandardCharsets.US_ASCII));
      try {
        var chunk = "x".repeat(16 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (var left = length; left > 0; left -= chunk.length) {
          var size = Math.min(left, chunk.length);
          out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          out.write(chunk, 0, size);
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (SocketException refusedMeanwhile) {
        // The answer is there all the same.
      }
      return RawConnection.read(socket.getInputStream());
    }
  }
}

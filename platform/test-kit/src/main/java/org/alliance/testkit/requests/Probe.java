package org.alliance.testkit.requests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes requests one after another, counts the answers, and records the forbidden ones.
final class Probe {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final int most;
  private final Map<Integer, Integer> byStatus = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int requests;

  /// @param most the limit of requests; more would be a mistake of the test
  Probe(String base, int most) {
    this.base = base;
    this.most = most;
  }

  /// @param contentType empty to send none
  record Call(
      String method,
      String path,
      String caller,
      String token,
      @Nullable String body,
      String contentType,
      Map<String, String> headers) {
    Call with(String name, String value) {
      var more = new HashMap<>(headers);
      more.put(name, value);
      return new Call(method, path, caller, token, body, contentType, more);
    }
  }

  int requests() {
    return requests;
  }

  Map<Integer, Integer> byStatus() {
    return byStatus;
  }

  List<String> failures() {
    return failures;
  }

  /// @param isRefused whether no answer may be 2xx
  /// @return the status of the answer
  int expect(Call call, String what, boolean isRefused) {
    var status = status(call);
    if (status >= 500 || (isRefused && status >= 200 && status < 300)) {
      failures.add(what + " by " + call.caller() + " -> " + status);
    }
    return status;
  }

  int status(Call call) {
    if (requests == most) {
      throw new IllegalStateException("More than " + most + " requests");
    }
    requests++;
    try {
      var answer = client.send(request(call), BodyHandlers.ofInputStream());
      end(answer);
      byStatus.merge(answer.statusCode(), 1, Integer::sum);
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(call.method() + " " + call.path(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Closes event streams, which never end by themselves.
  private static void end(HttpResponse<InputStream> answer) throws IOException {
    try (var body = answer.body()) {
      var type = answer.headers().firstValue("Content-Type").orElse("");
      if (!type.startsWith("text/event-stream")) {
        body.readAllBytes();
      }
    }
  }

  private HttpRequest request(Call call) {
    var body = call.body();
    var request =
        HttpRequest.newBuilder(URI.create(base + call.path()))
            .timeout(Duration.ofSeconds(20))
            .method(
                call.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
    if (body != null && !call.contentType().isEmpty()) {
      request.header("Content-Type", call.contentType());
    }
    if (!call.token().isEmpty()) {
      request.header("Authorization", "Bearer " + call.token());
    }
    call.headers().forEach(request::setHeader);
    return request.build();
  }

  private static byte[] bytes(String body) {
    var at = body.indexOf(Nonsense.NO_UTF_8);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    if (at >= 0) {
      bytes = body.replace(Nonsense.NO_UTF_8, '?').getBytes(StandardCharsets.UTF_8);
      bytes[body.substring(0, at).getBytes(StandardCharsets.UTF_8).length] = (byte) 0xff;
    }
    return bytes;
  }
}

package org.alliance.intake.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.intake.application.form.VisitToken;
import org.alliance.intake.domain.question.FormPages;

/// A browser without a screen: keeps the one cookie, follows no redirect by itself.
final class FormClient {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;
  private String cookie = "";

  FormClient(String base) {
    this.base = base;
  }

  static FormClient begun(String base) {
    var client = new FormClient(base);
    client.post("/en/report", Map.of());
    return client;
  }

  /// The same browser, with its cookie, at another address of the service.
  FormClient at(String other) {
    var moved = new FormClient(other);
    moved.cookie = cookie;
    return moved;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, Map<String, List<String>> fields) {
    return post(path, encoded(fields));
  }

  /// @param body as it is sent
  HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// From the first page to the check.
  ///
  /// @return all addresses that it was sent to
  List<String> fillIn(FormAnswers answers) {
    var visited = new java.util.ArrayList<String>();
    var path = "/en/report/" + FormPages.ALL.getFirst().step();
    while (!path.endsWith("/check")) {
      var step = path.substring(path.lastIndexOf('/') + 1);
      var page = FormPages.find(step).orElseThrow();
      var answer = post(path, answers.of(page));
      path =
          answer
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> new AssertionError(step + ": " + answer.body()));
      visited.add(path);
    }
    return visited;
  }

  /// The code that a page shows, of a draft or a report.
  static String code(HttpResponse<String> page) {
    return code(page.body());
  }

  static String code(String body) {
    var from = body.indexOf("<bdi", body.indexOf("class=\"code\""));
    return body.substring(body.indexOf('>', from) + 1, body.indexOf("</bdi>", from));
  }

  VisitToken token() {
    return new VisitToken(cookie.replaceFirst("visit=", ""));
  }

  boolean hasCookie() {
    return !cookie.isEmpty();
  }

  static String encoded(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer
          .headers()
          .firstValue("Set-Cookie")
          .map(value -> value.replaceFirst(";.*", ""))
          .ifPresent(value -> cookie = value.equals("visit=") ? "" : value);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

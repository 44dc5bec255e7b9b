package org.alliance.launcher.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Question;

/// One person who fills the public form in, as a browser without scripts does: page by page, with
/// one cookie, along the redirects.
public final class FormVisit {
  private static final Pattern NUMBER = Pattern.compile("AA(?:-[0-9A-Z]{4}){2}-[0-9A-Z]");
  private static final String CHECK = "/report/check";
  private static final String NOT_TOLD = "none";

  private final HttpClient http;
  private final String base;
  private final String tag;
  private String cookie = "";
  private String path = "";

  private FormVisit(HttpClient http, String base, String tag) {
    this.http = http;
    this.base = base;
    this.tag = tag;
  }

  /// Presses Start.
  ///
  /// @param http follows no redirects
  /// @param base of the public edge, or of intake itself
  /// @param tag the language of the pages
  public static FormVisit begin(HttpClient http, String base, String tag) {
    var visit = new FormVisit(http, base, tag);
    visit.path = visit.sentOn("/" + tag + "/report", "");
    return visit;
  }

  /// Whether all pages are answered.
  public boolean isAtCheck() {
    return path.endsWith(CHECK);
  }

  /// Answers the page that is open and goes on to the next.
  ///
  /// @param answers by the fields of questions, codes or texts; what is missing is left out
  /// @throws IllegalStateException if the page was not accepted
  public void answer(Map<String, List<String>> answers) {
    path = sentOn(path, encoded(page(), answers));
  }

  /// The page that is open, as HTML.
  public String look() {
    return send(request(path).GET()).body();
  }

  /// The step of the page that is open, as its address names it.
  public String step() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private FormPage page() {
    return FormPages.find(step())
        .orElseThrow(() -> new IllegalStateException("The form led to " + path));
  }

  /// Sends the report.
  ///
  /// @return its case number
  public String send() {
    var receipt = send(request(sentOn("/" + tag + CHECK, "")).GET()).body();
    var number = NUMBER.matcher(receipt);
    if (!number.find()) {
      throw new IllegalStateException("The form was sent, and there is no receipt");
    }
    return number.group();
  }

  private String sentOn(String to, String body) {
    var answer =
        send(
            request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(value -> cookie = value.replaceFirst(";.*", ""));
    return answer
        .headers()
        .firstValue("Location")
        .filter(_ -> answer.statusCode() == 303)
        .orElseThrow(() -> new IllegalStateException(to + " answered " + answer.statusCode()));
  }

  private static String encoded(FormPage page, Map<String, List<String>> answers) {
    var pairs = new ArrayList<String>();
    for (var question : page.questions()) {
      var told = answers.getOrDefault(question.field(), List.of());
      switch (question.asked().control()) {
        case DATE -> date(question, told, pairs);
        case STATE ->
            pairs.add(pair(question.field(), told.isEmpty() ? NOT_TOLD : told.getFirst()));
        default -> told.forEach(text -> pairs.add(pair(question.field(), text)));
      }
    }
    return String.join("&", pairs);
  }

  private static void date(Question question, List<String> told, List<String> pairs) {
    var parts = told.isEmpty() ? new String[0] : told.getFirst().split("-", -1);
    var names = List.of(".year", ".month", ".day");
    for (var at = 0; at < Math.min(parts.length, names.size()); at++) {
      pairs.add(pair(question.field() + names.get(at), parts[at]));
    }
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String to) {
    var request =
        HttpRequest.newBuilder(URI.create(base + to))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "text/html");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", e);
    }
  }
}

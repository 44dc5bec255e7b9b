package org.alliance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The sign-in page under guesses, with a clock that stands still until the test moves it.
class SignInIT {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final Properties credentials = new Properties();
  private ConfigurableApplicationContext identity;

  @BeforeEach
  void start() throws IOException {
    identity =
        IdentityApplication.application()
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean(InstantSource.class, () -> now::get))
            .run("--server.port=0", "--alliance.identity.folder=" + folder);
    try (var reader = Files.newBufferedReader(folder.resolve("credentials.properties"))) {
      credentials.load(reader);
    }
  }

  @AfterEach
  void stop() {
    identity.close();
  }

  @Test
  void slowsGuessesDownAndLetsARightPasswordInAfterThePause() throws Exception {
    var browser = new Browser();
    for (var guess = 0; guess < 5; guess++) {
      assertThat(browser.signIn("ops", "wrong").headers().firstValue("Location"))
          .contains("/sign-in?error");
    }
    var right = credentials.getProperty("users.ops");
    var tooSoon = browser.signIn("ops", right);
    assertThat(tooSoon.statusCode()).isEqualTo(429);
    assertThat(tooSoon.headers().firstValue("Retry-After")).contains("1");
    assertThat(tooSoon.body()).contains("Wait 1 seconds");
    now.updateAndGet(it -> it.plusSeconds(1));
    assertThat(browser.signIn("ops", right).headers().firstValue("Location"))
        .contains("http://localhost:8081");
  }

  @Test
  void letsFewOfFiveHundredGuessesThroughThatComeAtOnce() throws Exception {
    var guesses = new ArrayList<Callable<Integer>>();
    for (var guess = 0; guess < 500; guess++) {
      guesses.add(() -> new Browser().signIn("ops", "wrong").statusCode());
    }
    var statuses = new ArrayList<Integer>();
    try (var guessing = Executors.newFixedThreadPool(20)) {
      for (var answer : guessing.invokeAll(guesses)) {
        statuses.add(answer.get());
      }
    }
    assertThat(statuses).filteredOn(status -> status != 429).hasSize(5);
  }

  @Test
  void treatsANameThatNobodyHasLikeAnyOther() throws Exception {
    var known = answersTo("ops");
    now.updateAndGet(it -> it.plus(Duration.ofDays(1)));
    assertThat(answersTo("nobody-of-this-name")).isEqualTo(known);
  }

  private List<String> answersTo(String user) throws Exception {
    var answers = new ArrayList<String>();
    var browser = new Browser();
    for (var guess = 0; guess < 8; guess++) {
      var answer = browser.signIn(user, "wrong");
      answers.add(
          answer.statusCode()
              + answer.headers().map().getOrDefault("Location", List.of()).toString()
              + answer.headers().map().getOrDefault("Retry-After", List.of())
              + CSRF.matcher(answer.body()).replaceAll(""));
      now.updateAndGet(it -> it.plusSeconds(1));
    }
    return answers;
  }

  private final class Browser {
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> signIn(String user, String password) throws Exception {
      var csrf = CSRF.matcher(send(request()).body());
      assertThat(csrf.find()).isTrue();
      return send(
          request()
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "username=%s&password=%s&_csrf=%s"
                          .formatted(
                              user,
                              URLEncoder.encode(password, StandardCharsets.UTF_8),
                              URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)))));
    }

    private HttpRequest.Builder request() {
      var port = identity.getEnvironment().getProperty("local.server.port");
      return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}

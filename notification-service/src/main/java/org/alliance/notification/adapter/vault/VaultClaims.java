package org.alliance.notification.adapter.vault;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.notification.application.post.ContactClaims;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The claim check of intake's vault. Any answer that is not understood whole counts as none.
final class VaultClaims implements ContactClaims {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration EARLY = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String vault;
  private final URI tokens;
  private final ClientSecret secret;
  private final CircuitBreaker breaker;
  private final Clock clock;
  private volatile @Nullable Token token;

  private record Token(String value, Instant until) {}

  /// @param vault address of intake, without a slash at its end
  /// @param tokens where the identity provider gives tokens
  VaultClaims(String vault, URI tokens, ClientSecret secret, CircuitBreaker breaker, Clock clock) {
    this.vault = vault;
    this.tokens = tokens;
    this.secret = secret;
    this.breaker = breaker;
    this.clock = clock;
  }

  @Override
  public Answer claim(CaseId id, NotificationChannel channel) {
    try {
      return breaker.executeSupplier(() -> reached(id, channel));
    } catch (CallNotPermittedException open) {
      return new Answer.Unreachable("breaker-open");
    } catch (Away away) {
      return new Answer.Unreachable(away.code);
    }
  }

  /// The breaker counts each [Away].
  private Answer reached(CaseId id, NotificationChannel channel) {
    try {
      return asked(id, channel);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Away("interrupted");
    } catch (IOException unreachable) {
      throw new Away("no-connection");
    }
  }

  private Answer asked(CaseId id, NotificationChannel channel)
      throws IOException, InterruptedException {
    var bearer = bearer().orElseThrow(() -> new Away("no-secret"));
    var answer =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(
                        vault + "/api/v1/contact-claims/" + id.value() + "/" + channel.code()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json")
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      token = null;
      throw new Away(Integer.toString(answer.statusCode()));
    }
    try {
      return JSON.readValue(answer.body(), ClaimBody.class).answer();
    } catch (JacksonException | IllegalArgumentException unreadable) {
      throw new Away("unreadable");
    }
  }

  private Optional<String> bearer() throws IOException, InterruptedException {
    var known = token;
    if (known != null && clock.instant().isBefore(known.until())) {
      return Optional.of(known.value());
    }
    var own = secret.now();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var answer = http.send(tokenRequest(own.get()), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new Away("no-token-" + answer.statusCode());
    }
    var fresh = read(answer);
    token = fresh;
    return Optional.of(fresh.value());
  }

  private HttpRequest tokenRequest(String own) {
    var basic = "notification:" + URLEncoder.encode(own, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(tokens)
        .timeout(PATIENCE)
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
  }

  private Token read(HttpResponse<String> answer) {
    try {
      var body = JSON.readTree(answer.body());
      var lasts = Duration.ofSeconds(body.path("expires_in").asLong(0)).minus(EARLY);
      return new Token(body.path("access_token").asString(""), clock.instant().plus(lasts));
    } catch (JacksonException unreadable) {
      throw new Away("no-token");
    }
  }

  /// The vault gave no answer that could be used.
  private static final class Away extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Away(String code) {
      super(new IOException(code));
      this.code = code;
    }
  }
}

package org.alliance.identity.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.identity.people.Leavers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/// Tells every staff edge that somebody has left (OpenID Connect Back-Channel Logout 1.0). An edge
/// that does not answer is told again every second for 10 minutes, the life of an access token.
/// After that the edge has to ask here for a new one, and gets none.
public final class BackChannel implements Leavers, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BackChannel.class);
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration EVERY = Duration.ofSeconds(1);

  /// What a staff edge has done about a logout token.
  private enum Answer {
    DONE,

    /// The sessions have ended, but the edge could not pass the news on. It wants to be told again.
    SESSIONS_ENDED,
    AWAY
  }

  private final String issuer;
  private final String client;
  private final List<URI> edges;
  private final JwtEncoder encoder;
  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final RetryTemplate again =
      new RetryTemplate(
          RetryPolicy.builder().delay(EVERY).maxRetries(LIFE.toSeconds()).timeout(LIFE).build());

  /// @param client whom the tokens are addressed to
  /// @param edges where the staff edges take logout tokens
  public BackChannel(
      String issuer, String client, List<URI> edges, JwtEncoder encoder, InstantSource clock) {
    this.issuer = issuer;
    this.client = client;
    this.edges = List.copyOf(edges);
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public boolean left(String subject) {
    var token = token(subject);
    var haveEnded = true;
    for (var edge : edges) {
      var answer = answerOf(edge, token);
      haveEnded &= answer != Answer.AWAY;
      if (answer != Answer.DONE) {
        Thread.ofVirtual().name("logout").start(() -> tellAgain(edge, token));
      }
    }
    return haveEnded;
  }

  private String token(String subject) {
    var now = clock.instant();
    var claims =
        JwtClaimsSet.builder()
            .issuer(issuer)
            .subject(subject)
            .audience(List.of(client))
            .issuedAt(now)
            .expiresAt(now.plus(LIFE))
            .id(UUID.randomUUID().toString())
            .claim("events", Map.of(EVENT, Map.of()))
            .build();
    var header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }

  private Answer answerOf(URI edge, String token) {
    try {
      return tell(edge, token);
    } catch (IOException away) {
      return Answer.AWAY;
    }
  }

  private void tellAgain(URI edge, String token) {
    try {
      again.execute(() -> {
        if (tell(edge, token) != Answer.DONE) {
          throw new IOException("The staff edge asks to be told again");
        }
        return edge;
      });
    } catch (RetryException given) {
      log.warn("The staff edge was not told for 10 minutes that somebody has left");
    }
  }

  private Answer tell(URI edge, String token) throws IOException {
    var request =
        HttpRequest.newBuilder(edge)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("logout_token=" + token))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.discarding());
      if (answer.statusCode() < 300) {
        return Answer.DONE;
      }
      if (answer.headers().firstValue("Alliance-Sessions").filter("ended"::equals).isPresent()) {
        return Answer.SESSIONS_ENDED;
      }
      log.warn("The staff edge refuses a logout token: {}", answer.statusCode());
      throw new IOException("The staff edge answered " + answer.statusCode());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

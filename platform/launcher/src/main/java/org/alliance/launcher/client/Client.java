package org.alliance.launcher.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Credentials;
import org.alliance.launcher.system.Misuse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls a running system over HTTP as a script would, with tokens of the trial's identity
/// provider.
public final class Client implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration RENEW_BEFORE = Duration.ofMinutes(2);
  private static final int READS = 10;
  private static final long A_SECOND = Duration.ofSeconds(1).toNanos();

  private final Addresses addresses;
  private final Credentials credentials;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Map<Who, Token> tokens = new ConcurrentHashMap<>();

  /// Whom to call as.
  ///
  /// @param firm empty for roles that belong to no firm
  public record Who(String role, String firm, String organisation) {
    public static Who role(String role) {
      return new Who(role, "", "");
    }

    public static Who leadOf(String firm) {
      return new Who("firm-lead", firm, "");
    }
  }

  private record Token(String value, Instant until) {}

  public Client(Addresses addresses, Path data) {
    this.addresses = addresses;
    credentials = Credentials.in(data);
  }

  /// A bearer token; the one from before while it is good.
  public String token(Who who) {
    return tokens
        .compute(
            who,
            (_, known) ->
                known != null && known.until().isAfter(Instant.now()) ? known : newToken(who))
        .value();
  }

  /// Asks again, for seconds, while the system is too busy to answer.
  public HttpResponse<String> get(Who who, String path) {
    return read(authorized(who, addresses.staffEdge() + path).GET());
  }

  public HttpResponse<String> post(Who who, String path, Object body) {
    return send(json(who, path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /// Sends the form of a page. A redirect is not followed.
  public HttpResponse<String> postForm(Who who, String path, Map<String, String> fields) {
    return send(
        authorized(who, addresses.staffEdge() + path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
  }

  public HttpResponse<String> put(Who who, String path, Object body) {
    return send(json(who, path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /// Changes what was read with this ETag.
  public HttpResponse<String> put(Who who, String path, Object body, String etag) {
    return send(
        json(who, path)
            .header("If-Match", etag)
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /// Sends a file of reports to the public edge.
  public HttpResponse<String> postFile(Who who, String path, BodyPublisher file) {
    return send(
        authorized(who, addresses.publicEdge() + path)
            .header("Content-Type", "text/csv")
            .POST(file));
  }

  /// Asks again, for seconds, while the system is too busy to answer.
  public HttpResponse<String> getPublic(Who who, String path) {
    return read(authorized(who, addresses.publicEdge() + path).GET());
  }

  public static JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new IllegalStateException("HTTP " + response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpResponse<String> read(HttpRequest.Builder request) {
    var answer = send(request);
    for (var again = 1; again < READS && answer.statusCode() >= 502; again++) {
      LockSupport.parkNanos(A_SECOND);
      answer = send(request);
    }
    return answer;
  }

  private HttpRequest.Builder json(Who who, String path) {
    return authorized(who, addresses.staffEdge() + path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder authorized(Who who, String uri) {
    return HttpRequest.newBuilder(URI.create(uri))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token(who));
  }

  private Token newToken(Who who) {
    var parameters =
        Map.of(
            "grant_type",
            "client_credentials",
            "role",
            who.role(),
            "firm",
            who.firm(),
            "organisation",
            who.organisation());
    var form = encoded(parameters);
    var secret =
        Base64.getEncoder()
            .encodeToString(
                ("trial-scripts:" + credentials.client("trial-scripts"))
                    .getBytes(StandardCharsets.UTF_8));
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(addresses.identity() + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() != 200) {
      throw new Misuse(
          "No token: "
              + JSON.readTree(answer.body())
                  .path("error_description")
                  .asString("identity answered " + answer.statusCode()));
    }
    var token = JSON.readTree(answer.body());
    return new Token(
        token.get("access_token").asString(),
        Instant.now().plusSeconds(token.get("expires_in").asLong()).minus(RENEW_BEFORE));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
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

package org.alliance.notification.adapter.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.alliance.notification.adapter.mail.Guard.NotTaken;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import tools.jackson.databind.json.JsonMapper;

/// A provider behind HTTP: a POST with JSON, a bearer token, and the delivery's id as
/// `Idempotency-Key`. Its answer is read by the status alone.
final class HttpTelephone implements Telephone {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Statuses of 4xx that another attempt may change.
  private static final Set<Integer> LATER = Set.of(401, 403, 408, 409, 425, 429);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Guard guard;
  private final URI url;
  private final String token;

  HttpTelephone(Guard guard, URI url, String token) {
    this.guard = guard;
    this.url = url;
    this.token = token;
  }

  @Override
  public ProviderAnswer send(Outgoing message) {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", message.id())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(message)))
            .build();
    return guard.call(() -> answer(request));
  }

  private ProviderAnswer answer(HttpRequest request) throws InterruptedException {
    try {
      var status = http.send(request, BodyHandlers.discarding()).statusCode();
      var code = Integer.toString(status);
      if (status / 100 == 2) {
        return new ProviderAnswer(Result.TAKEN, guard.provider(), code);
      }
      if (status / 100 == 4 && !LATER.contains(status)) {
        return new ProviderAnswer(Result.NEVER, guard.provider(), code);
      }
      throw new NotTaken(code);
    } catch (IOException away) {
      throw new NotTaken("no-connection");
    }
  }
}

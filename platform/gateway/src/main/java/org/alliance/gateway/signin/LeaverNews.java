package org.alliance.gateway.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Passes the provider's order to end all sign-ins of a person on to the firm service, whose
/// calendar feeds work without one. The service checks the token by itself.
final class LeaverNews implements AutoCloseable {
  /// Half of what the trial's provider waits for the edge.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final URI target;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /// @param firm where the firm service answers
  LeaverNews(URI firm) {
    target = firm.resolve(BackChannel.PATH);
  }

  /// @return whether the firm service has taken it
  boolean tell(String token) {
    var request =
        HttpRequest.newBuilder(target)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("logout_token=" + token))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() < 300;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

package org.alliance.casetracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.alliance.testkit.RunningService;

/// Asks for pages as a browser does, but follows no redirect.
final class Browser {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Browser() {}

  static HttpResponse<String> page(RunningService service, String token, String path) {
    return open(service, token, path, "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  static HttpResponse<String> open(
      RunningService service, String token, String path, String accept) {
    var request =
        HttpRequest.newBuilder(URI.create(service.http().base() + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", accept)
            .GET();
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.alliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.context.ApplicationContext;

/// Calls a running service as one caller.
public final class Http {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;
  private final String token;

  private Http(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /// Calls without a token.
  public static Http to(ApplicationContext service) {
    return new Http(
        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"), "");
  }

  /// Calls the management port, which has probes and metrics.
  public static Http toManagement(ApplicationContext service) {
    return new Http(
        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.management.port"), "");
  }

  public String base() {
    return base;
  }

  public Http as(String bearerToken) {
    return new Http(base, bearerToken);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  public HttpResponse<String> postCsv(String path, String csv) {
    return send(
        request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)));
  }

  /// @param form as a page's form sends it, such as `do=save&name=x`
  public HttpResponse<String> postForm(String path, String form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
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

package org.alliance.gateway;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// Somebody at a browser: keeps cookies, follows redirects, asks for pages.
final class Person {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();
  private final Edges edges;

  Person(Edges edges) {
    this.edges = edges;
  }

  HttpResponse<String> open(String path) {
    return Edges.send(browser, page(edges.staffUrl + path));
  }

  HttpResponse<String> post(String path) {
    return Edges.send(browser, page(edges.staffUrl + path).POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> post(String path, String... fields) {
    return Edges.send(
        browser,
        page(edges.staffUrl + path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(Edges.form(fields))));
  }

  /// Opens a page, is sent to sign in, and does so.
  HttpResponse<String> signInAt(String path, String user, String password) {
    return signIn(open(path), user, password);
  }

  HttpResponse<String> signInAt(String path) {
    return signInAt(path, "ops", edges.credential("users.ops"));
  }

  /// @param signInPage where the form is
  HttpResponse<String> signIn(HttpResponse<String> signInPage, String user, String password) {
    var csrf = CSRF.matcher(signInPage.body());
    if (!csrf.find()) {
      throw new AssertionError("Not asked to sign in but told: " + signInPage.body());
    }
    return Edges.send(
        browser,
        page(edges.issuer + "/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    Edges.form("username", user, "password", password, "_csrf", csrf.group(1)))));
  }

  private static HttpRequest.Builder page(String uri) {
    return Edges.request(uri).header("Accept", "text/html");
  }
}

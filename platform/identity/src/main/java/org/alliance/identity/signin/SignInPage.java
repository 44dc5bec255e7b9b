package org.alliance.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The one page of this provider. Its style is inside it and allowed by its hash; nothing comes
/// from elsewhere.
@RestController
@SuppressWarnings("InlineFormatString") // the page reads better whole
public final class SignInPage {
  private static final String STYLE =
      "body{margin:0;font:1rem/1.5 system-ui,sans-serif;background:#f4f6f8;color:#16202b}main{max-width:24rem;margin:4rem auto;padding:1.5rem;background:#fff;"
          + "border:1px solid #d5dce3;border-radius:.5rem}label{display:block;margin-top:1rem;font-weight:600}input{box-sizing:border-box;width:100%;padding:.5rem;font:inherit;"
          + "border:1px solid #4a5866;border-radius:.25rem}button{margin-top:1.25rem;padding:.5rem 1.25rem;font:inherit;color:#fff;background:#123c5a;border:0;border-radius:.25rem}"
          + ".error{color:#a3262a;font-weight:600}";
  public static final String STYLE_HASH = hash();

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sign in – Alliance</title><style>%s</style></head>
      <body><main><h1>Sign in</h1>
      <p>This is a trial. A coordinator gives you a user name and a password. Those of the first users are in the credentials file that the start-up summary names.</p>
      %s<form method="post" action="/sign-in">
      <input type="hidden" name="%s" value="%s">
      <label for="username">User</label><input id="username" name="username" autocomplete="username" required autofocus>
      <label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
      <button type="submit">Sign in</button>
      </form></main></body></html>
      """;

  /// The token is taken from the request itself: in the launcher other libraries claim
  /// interface-typed parameters for themselves.
  @GetMapping("/sign-in")
  ResponseEntity<String> page(HttpServletRequest request) {
    var failed = request.getParameterMap().containsKey("error");
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body(
            page(
                request,
                failed
                    ? alert("User and password do not match. Copy both as you were given them.")
                    : ""));
  }

  /// @param seconds until the next try
  static String afterTooMany(HttpServletRequest request, long seconds) {
    return page(
        request,
        alert(
            "Too many wrong passwords. Wait %d seconds, then try again. A right password works after that."
                .formatted(seconds)));
  }

  private static String page(HttpServletRequest request, String message) {
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return PAGE.formatted(STYLE, message, csrf.getParameterName(), csrf.getToken());
  }

  private static String alert(String text) {
    return "<p class=\"error\" role=\"alert\">" + text + "</p>\n";
  }

  @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
  String health() {
    return "{\"status\":\"UP\"}";
  }

  private static String hash() {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

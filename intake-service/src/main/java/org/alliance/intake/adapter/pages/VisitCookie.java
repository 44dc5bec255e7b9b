package org.alliance.intake.adapter.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.intake.application.form.VisitToken;
import org.springframework.http.ResponseCookie;

/// The one cookie of the public pages: a random number that lasts as long as the browser is open.
/// The public edge adds `Secure` where it is reached by HTTPS.
final class VisitCookie {
  static final String NAME = "visit";

  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

  private VisitCookie() {}

  static Optional<VisitToken> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .filter(value -> TOKEN.matcher(value).matches())
        .map(VisitToken::new)
        .findFirst();
  }

  static String set(VisitToken token) {
    return cookie(token.value()).build().toString();
  }

  static String removed() {
    return cookie("").maxAge(0).build().toString();
  }

  /// Lax, not Strict: a link in a message from a friend must find the draft.
  private static ResponseCookie.ResponseCookieBuilder cookie(String value) {
    return ResponseCookie.from(NAME, value).path("/").httpOnly(true).sameSite("Lax");
  }
}

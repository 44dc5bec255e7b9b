package org.alliance.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells a person who opens a page from a script that calls.
public final class BrowserRequests {
  /// The API of one service; its pages are beside it.
  private static final Pattern SERVICE_API = Pattern.compile("/services/[^/]*/api(/|$)");

  private BrowserRequests() {}

  /// Browsers say so themselves (Fetch Metadata). Older ones ask for HTML.
  public static boolean isBrowser(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (path.startsWith("/api/") || SERVICE_API.matcher(path).lookingAt()) {
      return false;
    }
    var mode = request.getHeader("Sec-Fetch-Mode");
    if (mode != null) {
      return mode.equals("navigate");
    }
    var accept = request.getHeader("Accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
  }

  /// Whether the same address can be opened again after signing in.
  public static boolean canBeRepeated(HttpServletRequest request) {
    return request.getMethod().equals("GET") && isBrowser(request);
  }

  /// Whether a person sends what they wrote or chose on a page.
  public static boolean sendsForm(HttpServletRequest request) {
    return request.getMethod().equals("POST") && isBrowser(request);
  }
}

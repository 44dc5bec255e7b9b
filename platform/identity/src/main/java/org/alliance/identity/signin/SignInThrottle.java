package org.alliance.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a password that comes too soon after wrong ones, before looking at it. The provider is
/// asked directly, so the address is that of the connection; forwarded headers count for nothing.
public final class SignInThrottle extends OncePerRequestFilter
    implements AuthenticationSuccessHandler {
  private static final int NETWORK_BYTES = 8;

  private final SignInPauses pauses;
  private final String otherwise;
  private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

  /// @param otherwise where people go on who did not come from anywhere
  public SignInThrottle(SignInPauses pauses, String otherwise) {
    this.pauses = pauses;
    this.otherwise = otherwise;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getServletPath().equals("/sign-in");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var pause = pauses.begin(account(request), address(request));
    if (pause.isZero()) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response, pause);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Duration pause) throws IOException {
    var seconds = pause.plusMillis(999).toSeconds();
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader("Retry-After", Long.toString(seconds));
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(SignInPage.afterTooMany(request, seconds));
  }

  /// Goes on to the page that was wanted, by its path: the host is not for the request to say.
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException {
    pauses.succeeded(account(request), address(request));
    var saved = wanted.getRequest(request, response);
    wanted.removeRequest(request, response);
    response.sendRedirect(
        saved instanceof DefaultSavedRequest page
            ? page.getRequestURI()
                + (page.getQueryString() == null ? "" : "?" + page.getQueryString())
            : otherwise);
  }

  private static String account(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("username")).map(String::strip).orElse("");
  }

  /// One subscriber has a whole /64 of IPv6.
  private static String address(HttpServletRequest request) {
    var text = request.getRemoteAddr();
    var zone = text.indexOf('%');
    try {
      return InetAddress.ofLiteral(zone < 0 ? text : text.substring(0, zone))
              instanceof Inet6Address address
          ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
          : text;
    } catch (IllegalArgumentException unknown) {
      return text;
    }
  }
}

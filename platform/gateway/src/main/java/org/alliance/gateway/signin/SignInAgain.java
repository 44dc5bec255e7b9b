package org.alliance.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.alliance.gateway.Answers;
import org.alliance.gateway.Navigation;
import org.alliance.gateway.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Sends a person to sign in, who then comes back to the page they wanted. Tells a script that it
/// is not signed in.
final class SignInAgain implements AuthenticationEntryPoint {
  private static final String SIGN_IN = "/oauth2/authorization/" + StaffClient.ID;

  private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

  SignInAgain() {
    wanted.setRequestMatcher(Navigation::canBeRepeated);
  }

  HttpSessionRequestCache wanted() {
    return wanted;
  }

  /// The page that was wanted before the sign-in, as a path of this edge.
  String wantedPage(HttpServletRequest request, HttpServletResponse response) {
    var saved = wanted.getRequest(request, response);
    wanted.removeRequest(request, response);
    if (!(saved instanceof DefaultSavedRequest page)) {
      return "/";
    }
    var query = page.getQueryString();
    return page.getRequestURI() + (query == null ? "" : "?" + query);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
      throws IOException {
    if (Navigation.isBrowser(request)) {
      response.sendRedirect(SIGN_IN);
    } else {
      Problem.NOT_SIGNED_IN.write(request, response);
    }
  }

  /// Ends a session whose sign-in the provider no longer knows, with all its tokens and streams.
  ServerResponse afterEnding(ServerRequest request) {
    var ended = request.servletRequest();
    StaffSessions.end(ended);
    SecurityContextHolder.clearContext();
    if (!Navigation.isBrowser(ended)) {
      return Answers.of(Problem.NOT_SIGNED_IN);
    }
    return ServerResponse.status(HttpStatus.FOUND)
        .location(URI.create(SIGN_IN))
        .header("Cache-Control", "no-store")
        .build((of, response) -> {
          wanted.saveRequest(ended, response);
          return null;
        });
  }
}

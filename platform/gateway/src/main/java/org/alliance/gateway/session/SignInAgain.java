package org.alliance.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.BrowserRequests;
import org.alliance.gateway.problem.Problem;
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
///
/// A person who sends a form gets a page instead of the sign-in: the browser still has what they
/// wrote, and sends it again when that page is reloaded. A redirect would lose it.
public final class SignInAgain implements AuthenticationEntryPoint {
  /// Of the texts.
  private static final String SEND_AGAIN = "send-again";

  private static final String FIRST_PAGE = "/";

  private final String signIn;
  private final Answers answers;
  private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

  /// @param signIn where a sign-in begins
  public SignInAgain(String signIn, Answers answers) {
    this.signIn = signIn;
    this.answers = answers;
    wanted.setRequestMatcher(BrowserRequests::canBeRepeated);
  }

  public HttpSessionRequestCache wanted() {
    return wanted;
  }

  /// The page that was wanted before the sign-in, as a path of this edge.
  public String wantedPage(HttpServletRequest request, HttpServletResponse response) {
    var saved = wanted.getRequest(request, response);
    wanted.removeRequest(request, response);
    return saved instanceof DefaultSavedRequest page
        ? ReturnPath.of(
            Objects.requireNonNullElse(page.getRequestURI(), FIRST_PAGE), page.getQueryString())
        : FIRST_PAGE;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
      throws IOException {
    if (!BrowserRequests.isBrowser(request)) {
      answers.write(Problem.NOT_SIGNED_IN, request, response);
    } else if (BrowserRequests.sendsForm(request)) {
      answers.notice(request, response, HttpStatus.UNAUTHORIZED.value(), SEND_AGAIN, FIRST_PAGE);
    } else {
      response.sendRedirect(signIn);
    }
  }

  /// Ends a session whose sign-in the provider no longer knows, with all its tokens and streams.
  ServerResponse afterEnding(ServerRequest request) {
    var ended = request.servletRequest();
    StaffSessions.end(ended);
    SecurityContextHolder.clearContext();
    if (!BrowserRequests.isBrowser(ended)) {
      return answers.of(Problem.NOT_SIGNED_IN);
    }
    if (BrowserRequests.sendsForm(ended)) {
      return answers.notice(HttpStatus.UNAUTHORIZED.value(), SEND_AGAIN, FIRST_PAGE);
    }
    return ServerResponse.status(HttpStatus.FOUND)
        .location(URI.create(signIn))
        .header("Cache-Control", "no-store")
        .build((of, response) -> {
          wanted.saveRequest(ended, response);
          return null;
        });
  }
}

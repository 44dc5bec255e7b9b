package org.alliance.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks people to come again while the edge waits for its client secret. There is one provider; the
/// library would answer 500 to the name of another one.
final class ClientReadyFilter extends OncePerRequestFilter {

  private final StaffClient client;
  private final Answers answers;

  ClientReadyFilter(StaffClient client, Answers answers) {
    this.answers = answers;
    this.client = client;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    return !path.startsWith("/oauth2/") && !path.startsWith("/login/");
  }

  private static boolean isUnknown(String path) {
    return path.startsWith("/oauth2/authorization/") && !path.equals(StaffClient.SIGN_IN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUnknown(request.getServletPath())) {
      answers.write(Problem.NOT_FOUND, request, response);
    } else if (client.isReady()) {
      chain.doFilter(request, response);
    } else {
      answers.write(Problem.SIGN_IN_AWAY, request, response);
    }
  }
}

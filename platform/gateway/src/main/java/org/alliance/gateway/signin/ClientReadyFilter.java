package org.alliance.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliance.gateway.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks people to come again while the edge waits for its client secret. There is one provider; the
/// library would answer 500 to the name of another one.
final class ClientReadyFilter extends OncePerRequestFilter {
  private static final String START = "/oauth2/authorization/";

  private final StaffClient client;

  ClientReadyFilter(StaffClient client) {
    this.client = client;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    return !path.startsWith("/oauth2/") && !path.startsWith("/login/");
  }

  private static boolean isUnknown(String path) {
    return path.startsWith(START) && !path.equals(START + StaffClient.ID);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUnknown(request.getServletPath())) {
      Problem.NOT_FOUND.write(request, response);
    } else if (client.isReady()) {
      chain.doFilter(request, response);
    } else {
      Problem.SIGN_IN_AWAY.write(request, response);
    }
  }
}

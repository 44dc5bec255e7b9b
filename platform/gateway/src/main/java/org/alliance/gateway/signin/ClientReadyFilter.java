package org.alliance.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliance.gateway.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks people to come again while the edge waits for its client secret.
final class ClientReadyFilter extends OncePerRequestFilter {
  private final StaffClient client;

  ClientReadyFilter(StaffClient client) {
    this.client = client;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    return !path.startsWith("/oauth2/") && !path.startsWith("/login/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (client.isReady()) {
      chain.doFilter(request, response);
    } else {
      Problem.SIGN_IN_AWAY.write(request, response);
    }
  }
}

package org.alliance.gateway.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 503 with Retry-After until all routes are up. The server opens its port a moment earlier
/// than the routes can be used, and a request in between would be answered with a 500.
public final class ReadyFilter extends OncePerRequestFilter {
  private final ApplicationAvailability availability;
  private final Answers answers;

  public ReadyFilter(ApplicationAvailability availability, Answers answers) {
    this.availability = availability;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
      chain.doFilter(request, response);
    } else {
      answers.write(Problem.SERVICE_AWAY, request, response);
    }
  }
}

package org.alliance.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request a correlation id, the edge's or a new one, and every answer the same.
public final class CorrelationFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var correlation =
        Optional.ofNullable(request.getHeader(Correlation.HEADER))
            .filter(Correlation::isWellFormed)
            .orElseGet(() -> UUID.randomUUID().toString());
    response.setHeader(Correlation.HEADER, correlation);
    try (var _ = Correlation.of(correlation)) {
      chain.doFilter(request, response);
    }
  }
}

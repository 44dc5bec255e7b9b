package org.alliance.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses to change anything for a page of another site (Fetch Metadata). Browsers too old to say
/// where a request comes from are held off by the session cookie's SameSite attribute.
final class CrossSiteFilter extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Answers answers;

  CrossSiteFilter(Answers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site == null
        || READING.contains(request.getMethod())
        || site.equals("same-origin")
        || site.equals("none")) {
      chain.doFilter(request, response);
    } else {
      answers.write(
          new Problem(
              403,
              "cross-site",
              "Another site tried to change something in your name. Open Alliance itself and do it there."),
          request,
          response);
    }
  }
}

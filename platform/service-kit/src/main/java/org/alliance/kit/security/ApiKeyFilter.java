package org.alliance.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.keys.ApiKeys.Recognition;
import org.alliance.kit.keys.KeyText;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.ProblemAnswers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the bearer of an API key in: `Authorization: Bearer alk_…`, or `X-Api-Key`. A wrong key is
/// refused, on routes for everybody, too: its sender takes the report for one of their own.
final class ApiKeyFilter extends OncePerRequestFilter {
  private static final String HEADER = "X-Api-Key";
  private static final String BEARER = "Bearer ";

  private final ApiKeys keys;
  private final ProblemAnswers answers;

  ApiKeyFilter(ApiKeys keys, ProblemAnswers answers) {
    this.keys = keys;
    this.answers = answers;
  }

  /// The key that a request brings, right or wrong.
  static Optional<String> sent(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip())
        .filter(KeyText::isMeant)
        .or(() -> Optional.ofNullable(request.getHeader(HEADER)).map(String::strip));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var sent = sent(request);
    if (sent.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    switch (keys.recognise(sent.get())) {
      case Recognition.Known(var key) -> {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ApiKeyAuthentication(key));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
      }
      case Recognition.Unknown() -> {
        response.setHeader("WWW-Authenticate", "Bearer");
        answers.write(
            request,
            response,
            new ApiProblem(
                401,
                "unknown-api-key",
                "This API key is wrong, was replaced, or is revoked. Make another one on the page of API keys. Nothing was saved."));
      }
      case Recognition.TooMany(var wait) -> {
        response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
        answers.write(
            request,
            response,
            new ApiProblem(
                429,
                "too-many-wrong-keys",
                "Wrong API keys came too often. Correct the key and try again in a minute. Nothing was saved."));
      }
    }
  }
}

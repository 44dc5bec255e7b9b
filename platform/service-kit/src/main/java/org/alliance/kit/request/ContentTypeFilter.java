package org.alliance.kit.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.ProblemAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a `Content-Type` that names no type, such as `*/*`, before anything tries to read the
/// body by it.
final class ContentTypeFilter extends OncePerRequestFilter implements Ordered {
  private final ProblemAnswers answers;

  ContentTypeFilter(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isConcrete(request.getHeader("Content-Type"))) {
      chain.doFilter(request, response);
    } else {
      answers.write(
          request,
          response,
          new ApiProblem(
              415,
              "unsupported-media-type",
              "The Content-Type names no type that can be read. Send application/json for JSON."));
    }
  }

  private static boolean isConcrete(@Nullable String type) {
    if (type == null || type.isBlank()) {
      return true;
    }
    try {
      return MediaType.parseMediaType(type).isConcrete();
    } catch (InvalidMediaTypeException none) {
      return false;
    }
  }
}

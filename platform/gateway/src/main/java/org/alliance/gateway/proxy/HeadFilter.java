package org.alliance.gateway.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a request by its head, before anybody acts on it: a body whose type cannot be read, and
/// a change whose answer the caller says it cannot take. Every change of the API is answered with
/// JSON; a caller who does not accept JSON would hear 406 after the change was made.
public final class HeadFilter extends OncePerRequestFilter {
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

  private final Answers answers;

  public HeadFilter(Answers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refusal = refusal(request);
    if (refusal.isPresent()) {
      answers.write(refusal.get(), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<Problem> refusal(HttpServletRequest request) {
    if (!namesOneType(request)) {
      return Optional.of(
          new Problem(
              415,
              "content-type",
              "The header Content-Type names one type, such as application/json. Nothing was saved."));
    }
    if (!canTakeAnswer(request)) {
      return Optional.of(
          new Problem(
              406,
              "not-acceptable",
              "The answer is application/json, and the header Accept does not allow it. Nothing was saved."));
    }
    return Optional.empty();
  }

  private static boolean namesOneType(HttpServletRequest request) {
    var types = Collections.list(request.getHeaders("Content-Type"));
    if (types.isEmpty()) {
      return true;
    }
    try {
      return types.size() == 1 && MediaType.parseMediaType(types.getFirst()).isConcrete();
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  private static boolean canTakeAnswer(HttpServletRequest request) {
    var accepted = String.join(",", Collections.list(request.getHeaders("Accept")));
    try {
      var types = MediaType.parseMediaTypes(accepted);
      return types.isEmpty()
          || !CHANGING.contains(request.getMethod())
          || !isApi(request)
          || types.stream().anyMatch(HeadFilter::allowsJson);
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  private static boolean allowsJson(MediaType type) {
    return type.getQualityValue() > 0 && type.includes(MediaType.APPLICATION_JSON);
  }

  private static boolean isApi(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/api/")
        || (path.startsWith("/services/") && !path.contains("/machinery"));
  }
}

package org.alliance.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts the bytes of every body while they are passed on, whatever Content-Length says, and
/// breaks off at the limit: nothing is buffered, and no service sees a body whole that is too long.
///
/// No body can be read after its request. The client's thread passes it on, and that thread may go
/// on when a service dies in the middle; it would read the next request's bytes from the same
/// connection.
public final class BodyFilter extends OncePerRequestFilter {
  private static final String REFUSAL = BodyFilter.class.getName() + ".refusal";

  private final BodyLimits limits;
  private final Answers answers;

  public BodyFilter(BodyLimits limits, Answers answers) {
    this.answers = answers;
    this.limits = limits;
  }

  /// The reason why the body of this request was broken off, if it was.
  public static @Nullable Problem refusal(HttpServletRequest request) {
    return (Problem) request.getAttribute(REFUSAL);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limits.bytes(request)) {
      answers.write(limits.refusal(request), request, response);
      return;
    }
    var counted = new CountedRequest(request, limits.bytes(request), () -> broken(request));
    try {
      chain.doFilter(counted, response);
    } finally {
      counted.end();
    }
  }

  private void broken(HttpServletRequest request) {
    request.setAttribute(REFUSAL, limits.refusal(request));
  }
}

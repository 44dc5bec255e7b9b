package org.alliance.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alliance.gateway.page.EdgePages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerResponse;

/// Tells a problem: a browser gets a page, a client gets JSON (RFC 9457).
public final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private final EdgePages pages;

  public Answers(EdgePages pages) {
    this.pages = pages;
  }

  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (problem.retryAfterSeconds() > 0) {
      response.setHeader("Retry-After", Long.toString(problem.retryAfterSeconds()));
    }
    if (!BrowserRequests.isBrowser(request) || !isDrawn(problem, request, response)) {
      problem.write(request, response);
    }
  }

  /// A page that cannot be drawn must not hide the problem.
  private boolean isDrawn(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      pages.failure(request, response, problem.status());
      return true;
    } catch (RuntimeException undrawable) {
      log.error("The page of a problem cannot be drawn: {}", StackFrames.of(undrawable));
      return false;
    }
  }

  /// A problem as the answer of a route.
  public ServerResponse of(Problem problem) {
    return ServerResponse.status(problem.status())
        .build((request, response) -> {
          write(problem, request, response);
          return null;
        });
  }

  /// A notice as the answer of a route; see [EdgePages#notice].
  public ServerResponse notice(int status, String key, String link) {
    return ServerResponse.status(status)
        .build((request, response) -> {
          notice(request, response, status, key, link);
          return null;
        });
  }

  /// See [EdgePages#notice].
  public void notice(
      HttpServletRequest request, HttpServletResponse response, int status, String key, String link)
      throws IOException {
    pages.notice(request, response, status, key, link);
  }
}

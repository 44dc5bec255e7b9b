package org.alliance.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliance.kit.log.StackFrames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The one place that decides how a problem is told: as a page to a browser, as JSON (RFC 9457) to
/// a client. A browser is a caller that prefers HTML, at any address but the API's.
public final class ProblemAnswers {
  /// For a service without pages.
  public static final ProblemAnswers JSON = new ProblemAnswers(() -> null);

  private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Supplier<@Nullable ProblemPage> page;

  /// @param page empty for a service without pages; asked at the first problem of a browser
  public ProblemAnswers(Supplier<@Nullable ProblemPage> page) {
    this.page = page;
  }

  /// Answers where no controller is involved.
  public void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem)
      throws IOException {
    var html = html(request, problem);
    if (html.isEmpty()) {
      problem.write(response);
      return;
    }
    response.setStatus(problem.status());
    response.setContentType(HTML.toString());
    if (problem.status() == ApiProblem.AWAY) {
      response.setHeader(HttpHeaders.RETRY_AFTER, ApiProblem.RETRY_AFTER);
    }
    response.getOutputStream().write(html.get().getBytes(StandardCharsets.UTF_8));
  }

  /// The answer of a controller that has failed.
  ///
  /// @param headers that Spring adds to some refusals, such as `Allow`
  ResponseEntity<Object> answer(
      HttpServletRequest request, ApiProblem problem, HttpHeaders headers) {
    var answer = ResponseEntity.status(problem.status()).headers(headers);
    if (problem.status() == ApiProblem.AWAY) {
      answer.header(HttpHeaders.RETRY_AFTER, ApiProblem.RETRY_AFTER);
    }
    return html(request, problem)
        .<ResponseEntity<Object>>map(html -> answer.contentType(HTML).body(html))
        .orElseGet(
            () -> answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.toDetail()));
  }

  /// A page that cannot be drawn must not hide the problem.
  private Optional<String> html(HttpServletRequest request, ApiProblem problem) {
    if (!isBrowser(request)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(page.get()).map(some -> some.html(request, problem));
    } catch (RuntimeException undrawable) {
      log.error("The page of a problem cannot be drawn: {}", StackFrames.of(undrawable));
      return Optional.empty();
    }
  }

  private static boolean isBrowser(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted == null || request.getRequestURI().startsWith("/api/")) {
      return false;
    }
    try {
      var html = 0.0;
      var json = 0.0;
      for (var type : MediaType.parseMediaTypes(accepted)) {
        if (type.equalsTypeAndSubtype(MediaType.TEXT_HTML)) {
          html = Math.max(html, type.getQualityValue());
        } else if (type.getSubtype().endsWith("json")) {
          json = Math.max(json, type.getQualityValue());
        }
      }
      return html > json;
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}

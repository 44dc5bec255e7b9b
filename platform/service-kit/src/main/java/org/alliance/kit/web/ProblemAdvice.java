package org.alliance.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.alliance.kit.aggregate.OutboxFull;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.log.StackFrames;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns whatever goes wrong in a request into a problem that says what to do, and never shows or
/// logs what was sent. A problem has its content type whatever the caller accepts: one that cannot
/// be written would hide the reason.
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemAnswers answers;

  public ProblemAdvice(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<Object> on(ApiProblem problem, HttpServletRequest request) {
    return answers.answer(request, problem, HttpHeaders.EMPTY);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(OutboxFull full, HttpServletRequest request) {
    return on(
        new ApiProblem(
            503,
            "catching-up",
            "Nothing was saved, because earlier changes are still being sent. Send the same request again in a few seconds."),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(StaleState stale, HttpServletRequest request) {
    return on(
        ApiProblem.conflict(
            "changed-meanwhile",
            "Somebody else changed this at the same moment. Read it again and repeat your change."),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(DataAccessException away, HttpServletRequest request) {
    log.error("The store does not answer: {}", StackFrames.of(away));
    return on(
        new ApiProblem(
            503,
            "store-away",
            isRead(request)
                ? "This cannot be read at the moment. Send the same request again in a few seconds."
                : "We do not know whether this was saved. Send the same request again in a few seconds; with the same Idempotency-Key nothing is done twice."),
        request);
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  @ExceptionHandler
  ResponseEntity<Object> on(IOException broken, HttpServletRequest request) {
    log.info("A request did not arrive whole: {}", broken.getClass().getSimpleName());
    return on(BodyProblems.notWhole(), request);
  }

  /// The server cannot decode what stands behind the question mark.
  @ExceptionHandler
  ResponseEntity<Object> on(InvalidParameterException undecodable, HttpServletRequest request) {
    return on(RequestProblems.undecodable(), request);
  }

  /// Those of Spring Security are answered by its own filters.
  @ExceptionHandler
  ResponseEntity<Object> on(RuntimeException bug, HttpServletRequest request) {
    if (bug instanceof AccessDeniedException || bug instanceof AuthenticationException) {
      throw bug;
    }
    log.error("A request failed: {}", StackFrames.of(bug));
    return on(ApiProblem.ourFault(), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(BodyProblems.of(unreadable), HttpHeaders.EMPTY, request);
  }

  /// All others that Spring knows. Its own sentences quote what was sent, so none of them is used.
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failed,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      log.error("A request failed: {}", StackFrames.of(failed));
    }
    if (request instanceof ServletWebRequest servlet
        && servlet.getResponse() != null
        && servlet.getResponse().isCommitted()) {
      return null;
    }
    return answer(RequestProblems.of(failed, status.value()), headers, request);
  }

  private ResponseEntity<Object> answer(
      ApiProblem problem, HttpHeaders headers, WebRequest request) {
    return answers.answer(((ServletWebRequest) request).getRequest(), problem, headers);
  }
}

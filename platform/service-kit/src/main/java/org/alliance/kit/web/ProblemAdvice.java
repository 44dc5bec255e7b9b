package org.alliance.kit.web;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alliance.kit.aggregate.OutboxFull;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.codec.BadValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Turns whatever goes wrong in a request into a problem that says what to do, and never shows or
/// logs what was sent.
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_AFTER = "5";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ApiProblem problem) {
    var answer = ResponseEntity.status(problem.status());
    if (problem.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    return answer.body(problem.toDetail());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(OutboxFull full) {
    return on(
        new ApiProblem(
            503,
            "catching-up",
            "Nothing was saved: what happened before is still on its way. Send the same request again in a few seconds."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(StaleState stale) {
    return on(
        ApiProblem.conflict(
            "changed-meanwhile",
            "Somebody else changed this at the same moment. Read it again and repeat what you want to do."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(DataAccessException away) {
    log.error("The store does not answer: {}", away.getClass().getSimpleName());
    return on(
        new ApiProblem(
            503,
            "store-away",
            "We cannot say whether this was saved. Send the same request again in a few seconds: with the same Idempotency-Key nothing is done twice."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(IOException broken) {
    log.info("A request did not arrive whole: {}", broken.getClass().getSimpleName());
    return on(
        new ApiProblem(
            503,
            "not-whole",
            "The request did not arrive whole, and nothing was saved. Send it again."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(RuntimeException bug) {
    log.error(
        "A request failed: {} at {}",
        bug.getClass().getName(),
        bug.getStackTrace().length > 0 ? bug.getStackTrace()[0] : "unknown");
    return on(
        new ApiProblem(
            500,
            "our-fault",
            "This is our fault, not yours. Nothing was lost; try again, and tell us the correlation id if it stays."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem =
        switch (unreadable.getCause()) {
          case BadValue bad ->
              ApiProblem.badRequest(bad.code(), "At " + path(bad) + ": " + bad.expectation() + ".");
          // Not the sender's mistake: the line broke. As a 400 it would not be sent again.
          case JacksonIOException _ ->
              new ApiProblem(
                  503,
                  "not-whole",
                  "The request did not arrive whole, and nothing was saved. Send it again.");
          case UnrecognizedPropertyException unknown ->
              ApiProblem.badRequest(
                  "unknown-field",
                  "There is no field of the name sent. Known here: "
                      + unknown.getKnownPropertyIds()
                      + ".");
          case DatabindException mismatch ->
              ApiProblem.badRequest(
                  "bad-value",
                  "At " + path(mismatch) + ": the value has the wrong type or is missing.");
          case null, default ->
              ApiProblem.badRequest(
                  "unreadable-body",
                  "The body is not readable JSON. Send one JSON object in UTF-8.");
        };
    var answer = on(problem);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var fields =
        invalid.getBindingResult().getFieldErrors().stream()
            .map(error -> error.getField() + " " + error.getDefaultMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return ResponseEntity.badRequest()
        .body(ApiProblem.badRequest("bad-value", fields + ".").toDetail());
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem
        && (problem.getProperties() == null || !problem.getProperties().containsKey("code"))) {
      var resolved = HttpStatus.resolve(status.value());
      problem.setProperty(
          "code",
          resolved == null ? "failed" : resolved.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return super.createResponseEntity(body, headers, status, request);
  }

  /// Field names only; they are ours, values are not.
  private static String path(JacksonException exception) {
    return exception.getPath().stream()
        .map(step ->
            step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
        .collect(Collectors.joining("."));
  }
}

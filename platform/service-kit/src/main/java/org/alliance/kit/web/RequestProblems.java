package org.alliance.kit.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.kit.codec.Expected;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Requests that Spring refuses before or around a handler, in our words: names are ours, values
/// are never repeated.
final class RequestProblems {
  private RequestProblems() {}

  static ApiProblem of(Exception failed, int status) {
    return switch (failed) {
      case MethodArgumentNotValidException invalid ->
          ApiProblem.badRequest("bad-value", fields(invalid));
      case HandlerMethodValidationException invalid when status == 400 ->
          ApiProblem.badRequest("bad-value", parameters(invalid));
      case MissingServletRequestParameterException missing ->
          ApiProblem.badRequest(
              "missing-parameter", "Send the parameter " + missing.getParameterName() + ".");
      case MissingRequestHeaderException missing ->
          ApiProblem.badRequest(
              "missing-header", "Send the header " + missing.getHeaderName() + ".");
      case MethodArgumentTypeMismatchException mismatch ->
          ApiProblem.badRequest(
              "bad-request",
              "At "
                  + mismatch.getName()
                  + ": expected "
                  + Expected.of(mismatch.getRequiredType())
                  + ".");
      case TypeMismatchException mismatch ->
          ApiProblem.badRequest(
              "bad-request",
              "A value has the wrong type: expected "
                  + Expected.of(mismatch.getRequiredType())
                  + ".");
      case HttpRequestMethodNotSupportedException method ->
          new ApiProblem(
              405,
              code(405),
              "This address takes " + list(method.getSupportedMethods()) + " only.");
      case HttpMediaTypeNotSupportedException type ->
          new ApiProblem(
              415,
              code(415),
              "Send the body with a Content-Type of " + types(type, "application/json") + ".");
      case HttpMediaTypeNotAcceptableException type -> notAcceptable(types(type, "*/*"));
      default -> new ApiProblem(status, codeOf(failed, status), sentence(status));
    };
  }

  static ApiProblem notAcceptable(String offered) {
    return new ApiProblem(
        406,
        code(406),
        "Nothing was done: this address answers with "
            + offered
            + ". Send an Accept header that allows it, or none.");
  }

  static ApiProblem undecodable() {
    return ApiProblem.badRequest(
        "bad-request",
        "A parameter of the address cannot be decoded. Send it in UTF-8, percent-encoded.");
  }

  /// An error page's or a library's status, without any word of its own.
  static ApiProblem ofStatus(int status) {
    return status == 500
        ? ApiProblem.ourFault()
        : new ApiProblem(status, code(status), sentence(status));
  }

  private static String codeOf(Exception failed, int status) {
    return failed instanceof ErrorResponse answer
            && answer.getBody().getProperties() != null
            && answer.getBody().getProperties().get("code") instanceof String ours
        ? ours
        : code(status);
  }

  private static String code(int status) {
    return Optional.ofNullable(HttpStatus.resolve(status))
        .map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse("failed");
  }

  private static String sentence(int status) {
    return switch (status) {
      case 400 -> "The request cannot be read. Compare it with the API's description.";
      case 401 -> "Send a bearer token that is valid now; it may have expired.";
      case 403 -> "Your role does not allow this. Ask a coordinator for the role that does.";
      case 404 -> "There is nothing at this address. Check how it is spelt.";
      case 413 -> "The request is too large. Send less at once.";
      case 431 -> "The headers of the request are too large. Send fewer or shorter ones.";
      case 500 -> String.valueOf(ApiProblem.ourFault().getMessage());
      case 503 -> "This cannot be answered now. Send the same request again in a few seconds.";
      default ->
          "The request cannot be carried out as it is. Compare it with the API's description.";
    };
  }

  /// Field names are ours, except for the keys of a map.
  private static String fields(MethodArgumentNotValidException invalid) {
    var fields =
        invalid.getBindingResult().getFieldErrors().stream()
            .map(error ->
                error.getField().replaceAll("\\[[^\\]]*[^\\]0-9][^\\]]*]", "[?]")
                    + " "
                    + error.getDefaultMessage())
            .sorted();
    var whole =
        invalid.getBindingResult().getGlobalErrors().stream()
            .map(error -> "The body: " + error.getDefaultMessage());
    return Stream.concat(fields, whole).distinct().collect(Collectors.joining("; ", "", "."));
  }

  private static String parameters(HandlerMethodValidationException invalid) {
    return invalid.getParameterValidationResults().stream()
        .flatMap(result ->
            result.getResolvableErrors().stream()
                .map(error ->
                    result.getMethodParameter().getParameterName()
                        + " "
                        + error.getDefaultMessage()))
        .sorted()
        .distinct()
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String types(HttpMediaTypeException failed, String otherwise) {
    var types = failed.getSupportedMediaTypes();
    return types.isEmpty() || types.size() > 6
        ? otherwise
        : types.stream().map(String::valueOf).distinct().collect(Collectors.joining(", "));
  }

  private static String list(String @Nullable [] names) {
    Collection<String> some = names == null ? List.of("other methods") : List.of(names);
    return some.stream().sorted().collect(Collectors.joining(", "));
  }
}

package org.alliance.kit.web;

import java.util.Collection;
import java.util.Map;
import org.alliance.kit.codec.BadValue;
import org.alliance.kit.codec.Expected;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Bodies that cannot be read, by the field that is wrong and the values that it takes.
final class BodyProblems {
  private BodyProblems() {}

  /// Not the sender's mistake: the line broke. As a 400 it would not be sent again.
  static ApiProblem notWhole() {
    return new ApiProblem(
        503,
        "not-whole",
        "The request did not arrive whole, and nothing was saved. Send it again.");
  }

  static ApiProblem of(HttpMessageNotReadableException unreadable) {
    if (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof ApiProblem ours) {
      return ours;
    }
    return switch (unreadable.getCause()) {
      case BadValue bad ->
          ApiProblem.badRequest(bad.code(), "At " + path(bad) + ": " + bad.expectation() + ".");
      case JacksonIOException _ -> notWhole();
      case UnrecognizedPropertyException unknown ->
          ApiProblem.badRequest(
              "unknown-field",
              "A field has an unknown name. Known fields: " + known(unknown) + ".");
      case InvalidNullException nothing ->
          badValue(nothing, "null is no value here. Expected " + expected(nothing));
      case MismatchedInputException mismatch ->
          badValue(
              mismatch,
              "the value has the wrong type or is missing. Expected " + expected(mismatch));
      case JacksonException other when !other.getPath().isEmpty() ->
          badValue(other, "the value cannot be read");
      case null, default ->
          ApiProblem.badRequest(
              "unreadable-body", "The body is not readable JSON. Send one JSON object in UTF-8.");
    };
  }

  private static ApiProblem badValue(JacksonException at, String what) {
    return ApiProblem.badRequest("bad-value", "At " + path(at) + ": " + what + ".");
  }

  private static String expected(MismatchedInputException mismatch) {
    return Expected.of(mismatch.getTargetType());
  }

  private static Collection<Object> known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds();
  }

  /// Names of fields are ours. The keys of a map are the sender's and are not repeated.
  private static String path(JacksonException exception) {
    var path = new StringBuilder();
    for (var step : exception.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else if (isMap(step.from())) {
        path.append("[?]");
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? "the body" : path.toString();
  }

  private static boolean isMap(@Nullable Object holder) {
    return holder instanceof Map
        || (holder instanceof Class<?> type && Map.class.isAssignableFrom(type));
  }
}

package org.alliance.kit.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.TextValue;
import org.alliance.contracts.values.code.Coded;
import org.jspecify.annotations.Nullable;

/// Says in a few words which values a type takes, for the sentence of a problem.
public final class Expected {
  private Expected() {}

  public static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return "one of " + codes(type);
    }
    if (isNumber(type)) {
      return "a whole number" + range(type);
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class || TextValue.class.isAssignableFrom(type)) {
      return "text";
    }
    if (type == Instant.class) {
      return "a time such as 2026-01-05T10:00:00Z";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-01-05";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "another value";
  }

  private static boolean isNumber(Class<?> type) {
    return type == int.class || type == Integer.class || type == long.class || type == Long.class;
  }

  private static String range(Class<?> type) {
    return type == int.class || type == Integer.class
        ? " of at most " + Integer.MAX_VALUE
        : " of at most " + Long.MAX_VALUE;
  }

  private static String codes(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> constant instanceof Coded coded ? coded.code() : constant.toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }
}

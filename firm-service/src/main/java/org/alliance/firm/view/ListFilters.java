package org.alliance.firm.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.code.Coded;
import org.alliance.firm.application.ResultPage;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.springframework.http.ResponseEntity;

/// The filters of lists, as callers write them.
public final class ListFilters {
  private ListFilters() {}

  /// @param number as a person writes it: in any case, with or without prefix and dashes; blank for
  ///   any case
  /// @throws ApiProblem 400 if a character is missing or mistyped
  public static Optional<CaseNumber> caseNumber(String number) {
    if (number.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CaseNumber.read(number));
    } catch (IllegalArgumentException mistyped) {
      throw ApiProblem.badRequest("bad-value", "At number: " + mistyped.getMessage() + ".");
    }
  }

  /// @param state a code; blank for the default, or for any state if the caller looks for one case
  /// @throws ApiProblem 400 for another code
  public static <T extends Enum<T> & Coded> Optional<T> state(
      String state, Class<T> type, Predicate<T> allowed, T byDefault, Optional<CaseNumber> number) {
    if (state.isBlank()) {
      return number.isPresent() ? Optional.empty() : Optional.of(byDefault);
    }
    return Optional.of(
        Coded.find(type, state)
            .filter(allowed)
            .orElseThrow(() ->
                ApiProblem.badRequest(
                    "bad-value", "At state: one of " + codes(type, allowed) + ".")));
  }

  private static <T extends Enum<T> & Coded> String codes(Class<T> type, Predicate<T> allowed) {
    return Stream.of(type.getEnumConstants())
        .filter(allowed)
        .map(Coded::code)
        .collect(Collectors.joining(", "));
  }

  /// @param after as the caller sent it; blank for the first page
  /// @param parts the number of values of the list's sort key
  public static Optional<List<String>> key(String after, int parts) {
    return Cursor.read(after, parts).map(Cursor::key);
  }

  public static <V> ResponseEntity<List<V>> of(ResultPage<V> page) {
    return new Page<>(page.lines(), page.total(), page.end().map(Cursor::new)).answer();
  }
}

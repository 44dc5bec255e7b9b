package org.alliance.firm.adapter.api;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.Coded;
import org.alliance.kit.web.ApiProblem;

/// The filters of lists, as callers write them.
final class ListFilters {
  private ListFilters() {}

  /// @param number as a person writes it: in any case, with or without prefix and dashes; blank for
  ///   any case
  /// @throws ApiProblem 400 if a character is missing or mistyped
  static Optional<CaseNumber> caseNumber(String number) {
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
  static <T extends Enum<T> & Coded> Optional<T> state(
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
}

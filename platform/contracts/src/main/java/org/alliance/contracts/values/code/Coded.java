package org.alliance.contracts.values.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A value of a closed list. Its code is its name in lower case with hyphens: `ASSAULT_WITH_WEAPON`
/// is `assault-with-weapon`. Codes are permanent on the wire and in documents: one may be added,
/// never renamed.
public interface Coded {
  String name();

  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <T extends Enum<T> & Coded> Optional<T> find(Class<T> type, String code) {
    return Optional.ofNullable(CodeIndex.find(type, code));
  }

  /// Reads a code as people and spreadsheets write it: in any case, with blanks, underscores or
  /// hyphens between its words, in full-width letters, or as a word of [AlsoWritten]. Empty for a
  /// text that is longer than any code.
  static <T extends Enum<T> & Coded> Optional<T> read(Class<T> type, String written) {
    return find(type, written).or(() -> readOneOf(List.of(type.getEnumConstants()), written));
  }

  /// Reads one of these values, as [#read] does.
  static <T extends Coded> Optional<T> readOneOf(List<T> values, String written) {
    if (written.length() > WrittenCode.LONGEST) {
      return Optional.empty();
    }
    var normal = WrittenCode.normal(written);
    return values.stream()
        .filter(
            value -> value.code().equals(normal) || WrittenCode.wordsFor(value).contains(normal))
        .findFirst();
  }

  /// @throws IllegalArgumentException that lists all codes
  static <T extends Enum<T> & Coded> T of(Class<T> type, String code) {
    return find(type, code)
        .orElseThrow(() -> new IllegalArgumentException("Expected one of " + codes(type)));
  }

  static <T extends Enum<T> & Coded> String codes(Class<T> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Coded::code)
        .collect(Collectors.joining(", "));
  }
}

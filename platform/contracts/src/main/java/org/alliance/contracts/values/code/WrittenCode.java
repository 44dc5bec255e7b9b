package org.alliance.contracts.values.code;

import java.lang.reflect.Field;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The form in which people and spreadsheets write codes.
public final class WrittenCode {
  /// In characters, of a text that may be a code.
  public static final int LONGEST = 200;

  /// All kinds of blanks, hyphens and dashes, and underscores.
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s\\p{Z}\\p{Pd}_]+", Pattern.UNICODE_CHARACTER_CLASS);

  /// Marks of byte order and direction, zero-width spaces, control characters except blanks.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]+");

  /// The words of [AlsoWritten], by the name of their constant.
  private static final ClassValue<Map<String, List<String>>> WORDS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<String>> computeValue(Class<?> type) {
          return Arrays.stream(type.getFields())
              .filter(Field::isEnumConstant)
              .collect(Collectors.toMap(Field::getName, WrittenCode::wordsAt));
        }
      };

  private WrittenCode() {}

  /// The form of a code: Unicode compatibility forms unified, lower case, one hyphen between words.
  public static String normal(String written) {
    var plain =
        INVISIBLE
            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    var hyphened = BETWEEN_WORDS.matcher(plain).replaceAll("-");
    var from = hyphened.startsWith("-") ? 1 : 0;
    var to = hyphened.length() - (hyphened.length() > from && hyphened.endsWith("-") ? 1 : 0);
    return hyphened.substring(from, to);
  }

  /// What stands for a value besides its code.
  public static List<String> wordsFor(Coded value) {
    return value instanceof Enum<?> constant
        ? WORDS.get(constant.getDeclaringClass()).getOrDefault(constant.name(), List.of())
        : List.of();
  }

  private static List<String> wordsAt(Field constant) {
    return Optional.ofNullable(constant.getAnnotation(AlsoWritten.class))
        .map(words -> List.of(words.value()))
        .orElse(List.of());
  }
}

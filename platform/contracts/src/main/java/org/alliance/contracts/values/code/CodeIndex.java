package org.alliance.contracts.values.code;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The values of each closed list by their code. Pages read hundreds of thousands of codes.
final class CodeIndex {
  private static final ClassValue<Map<String, Object>> BY_CODE =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .collect(Collectors.toMap(value -> ((Coded) value).code(), Function.identity()));
        }
      };

  private CodeIndex() {}

  static <T extends Enum<T> & Coded> @Nullable T find(Class<T> type, String code) {
    return type.cast(BY_CODE.get(type).get(code));
  }
}

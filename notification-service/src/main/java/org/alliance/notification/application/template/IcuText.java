package org.alliance.notification.application.template;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// ICU messages.
public final class IcuText {
  private IcuText() {}

  /// @param values by name, or by number in digits
  public static String filled(String pattern, String language, Map<String, Object> values) {
    return new MessageFormat(pattern, ULocale.forLanguageTag(language)).format(values);
  }

  /// The names of the values that a message uses; empty if it is no message.
  public static Optional<Set<String>> names(String pattern) {
    try {
      return Optional.of(Set.copyOf(new MessageFormat(pattern, ULocale.US).getArgumentNames()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}

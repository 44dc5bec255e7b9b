package org.alliance.kit.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/// The id that everything that one request set off has in common. It lives in the logging context,
/// so log lines carry it too.
public final class Correlation {
  public static final String HEADER = "X-Correlation-Id";
  static final String KEY = "correlation";
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Correlation() {}

  public static String currentOr(String otherwise) {
    return Optional.ofNullable(MDC.get(KEY)).orElse(otherwise);
  }

  /// Whether it has the form that we give: a UUID in small letters. A caller's own words are never
  /// taken: they would lie in logs, in records of the broker and in the store.
  static boolean isOurs(String value) {
    return UUID_FORM.matcher(value).matches();
  }

  /// To be closed when the work is done.
  public static MDC.MDCCloseable of(String correlation) {
    return MDC.putCloseable(KEY, correlation);
  }
}

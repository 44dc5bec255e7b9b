package org.alliance.kit.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/// The id that everything that one request set off has in common. It lives in the logging context,
/// so log lines carry it too.
public final class Correlation {
  public static final String HEADER = "X-Correlation-Id";
  static final String KEY = "correlation";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.:-]{1,128}");

  private Correlation() {}

  public static String currentOr(String otherwise) {
    return Optional.ofNullable(MDC.get(KEY)).orElse(otherwise);
  }

  /// Whatever a caller sends is only taken if it cannot carry anything but an id.
  static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  /// To be closed when the work is done.
  public static MDC.MDCCloseable of(String correlation) {
    return MDC.putCloseable(KEY, correlation);
  }
}

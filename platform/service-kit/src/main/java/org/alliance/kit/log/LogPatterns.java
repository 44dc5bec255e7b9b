package org.alliance.kit.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two words for log patterns, so that no library can be made to write what somebody sent.
///
/// `%line` is the message on one line: line breaks and other control characters become spaces, so
/// nobody can forge a second line. `%frames` is the exception as class names and frames, without
/// messages.
public final class LogPatterns {
  private static final int MOST_FRAMES = 40;

  private LogPatterns() {}

  /// To be called before the logging system reads its patterns. Calling it again changes nothing.
  public static void register() {
    PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put("line", OneLine::new);
    PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put("frames", Frames::new);
  }

  static final class OneLine extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
      return oneLine(super.convert(event));
    }
  }

  static final class Frames extends ThrowableHandlingConverter {
    @Override
    public String convert(ILoggingEvent event) {
      var text = new StringBuilder();
      for (@Nullable IThrowableProxy fault = event.getThrowableProxy();
          fault != null;
          fault = fault.getCause()) {
        text.append("    ").append(describe(fault)).append(System.lineSeparator());
      }
      return text.toString();
    }

    private static String describe(IThrowableProxy fault) {
      return fault.getClassName()
          + Stream.of(fault.getStackTraceElementProxyArray())
              .limit(MOST_FRAMES)
              .map(frame -> frame.getStackTraceElement().toString())
              .collect(Collectors.joining(" < ", " at ", ""));
    }
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
  }
}

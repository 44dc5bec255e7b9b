package org.alliance.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A fault can be found from its frames, and nothing of what was sent is in them.
class StackFramesTests {
  private static final IllegalStateException FAULT =
      new IllegalStateException(
          "CANARY", new IllegalArgumentException("CANARY\n12:00 ERROR forged"));

  @Test
  void namesClassesAndFramesOfAFaultAndItsCausesOnOneLine() {
    assertThat(StackFrames.of(FAULT))
        .startsWith("java.lang.IllegalStateException at " + StackFramesTests.class.getName())
        .contains(" | caused by java.lang.IllegalArgumentException at ", "StackFramesTests.java:")
        .contains(" < ")
        .doesNotContain("CANARY", "\n");
  }

  @Test
  void endsWhereCausesGoInACircle() {
    var outer = new IllegalStateException("a");
    outer.initCause(new IllegalStateException("b", outer));
    assertThat(StackFrames.of(outer).split("caused by")).hasSize(2);
  }

  /// As libraries log: the message quotes what was sent, and the exception does, too.
  @Test
  void keepsALibrarysLineOneLineAndItsExceptionWithoutMessages() {
    LogPatterns.register();
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern("%level %line%n%frames");
    layout.start();
    var event =
        new LoggingEvent(
            "x",
            context.getLogger("a.library"),
            Level.WARN,
            "Bad name X\r\n12:00 ERROR forged\u2028\u0085\u001b[31m",
            FAULT,
            new Object[0]);
    var written = layout.doLayout(event);
    assertThat(written.lines()).hasSize(3);
    assertThat(written)
        .startsWith("WARN Bad name X 12:00 ERROR forged ")
        .contains("java.lang.IllegalArgumentException at " + StackFramesTests.class.getName())
        .doesNotContain("CANARY", "\u001b", "\u2028");
  }
}

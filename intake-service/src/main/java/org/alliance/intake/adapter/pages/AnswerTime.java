package org.alliance.intake.adapter.pages;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Answers after a time that tells nothing: rounded up to the next step, so that nobody can measure
/// whether a code exists.
@Component
final class AnswerTime {
  private static final Duration STEP = Duration.ofMillis(250);

  <T> T fixed(Supplier<T> work) {
    var begun = System.nanoTime();
    var answer = work.get();
    var taken = System.nanoTime() - begun;
    var rest = STEP.toNanos() - taken % STEP.toNanos();
    try {
      Thread.sleep(Duration.ofNanos(rest));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }
}

package org.alliance.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class StoreStartTests {
  private final AtomicInteger tried = new AtomicInteger();

  @Test
  void waitsForAStoreThatIsAwayInTheMiddleOfTheStart() {
    StoreStart.insist(
        () -> failUntil(5, new DataAccessResourceFailureException("away")), Duration.ZERO);
    assertThat(tried).hasValue(5);
  }

  @Test
  void doesNotWaitForEver() {
    assertThatThrownBy(() ->
            StoreStart.insist(
                () -> failUntil(1_000, new DataAccessResourceFailureException("away")),
                Duration.ZERO))
        .isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(tried).hasValue(30);
  }

  @Test
  void doesNotWaitForABugToGoAway() {
    assertThatThrownBy(() ->
            StoreStart.insist(() -> failUntil(5, new IllegalStateException("bug")), Duration.ZERO))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tried).hasValue(1);
  }

  private void failUntil(int time, RuntimeException fault) {
    if (tried.incrementAndGet() < time) {
      throw fault;
    }
  }
}

package org.alliance.kit.ops.job;

import java.time.Duration;
import org.alliance.kit.aggregate.TransientFaults;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/// Retries transient faults, and no others.
public final class TransientRetries {
  private static final int MOST_RETRIES = 5;

  /// Retries for about 12 s: a replica set elects a new primary within that time.
  public static final RetryTemplate UNTIL_A_NEW_PRIMARY = startingWith(Duration.ofMillis(400));

  private TransientRetries() {}

  /// Doubles the delay with each retry.
  ///
  /// @param delay before the first retry
  public static RetryTemplate startingWith(Duration delay) {
    return new RetryTemplate(
        RetryPolicy.builder()
            .predicate(TransientFaults::isTransient)
            .maxRetries(MOST_RETRIES)
            .delay(delay)
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(30))
            .build());
  }
}

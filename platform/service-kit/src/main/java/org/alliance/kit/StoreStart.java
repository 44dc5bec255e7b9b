package org.alliance.kit;

import java.time.Duration;
import org.alliance.kit.aggregate.TransientFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/// Steps that need the store while a service starts. Each is retried while the store is away: 30
/// tries, one second apart, which is up to three minutes if the store does not answer at all.
public final class StoreStart {
  private static final Logger log = LoggerFactory.getLogger(StoreStart.class);
  private static final int MOST_RETRIES = 29;

  private StoreStart() {}

  public static void insist(Runnable step) {
    insist(step, Duration.ofSeconds(1));
  }

  static void insist(Runnable step, Duration delay) {
    var retries =
        new RetryTemplate(
            RetryPolicy.builder()
                .predicate(TransientFaults::isTransient)
                .maxRetries(MOST_RETRIES)
                .delay(delay)
                .build());
    retries.setRetryListener(
        new RetryListener() {
          @Override
          public void beforeRetry(RetryPolicy policy, Retryable<?> retryable) {
            log.warn("Waiting for the store");
          }
        });
    retries.invoke(step);
  }
}

package org.alliance.notification.adapter.mail;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A guard for each provider, from the settings `resilience4j.*` under the provider's name.
final class Guards implements AutoCloseable {
  private final TimeLimiterRegistry timeLimiters;
  private final BulkheadRegistry bulkheads;
  private final RateLimiterRegistry rateLimiters;
  private final CircuitBreakerRegistry breakers;
  private final RetryRegistry retries;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("provider-", 0).factory());

  Guards(
      TimeLimiterRegistry timeLimiters,
      BulkheadRegistry bulkheads,
      RateLimiterRegistry rateLimiters,
      CircuitBreakerRegistry breakers,
      RetryRegistry retries) {
    this.timeLimiters = timeLimiters;
    this.bulkheads = bulkheads;
    this.rateLimiters = rateLimiters;
    this.breakers = breakers;
    this.retries = retries;
  }

  Guard of(String provider) {
    return new Guard(
        provider,
        timeLimiters.timeLimiter(provider),
        bulkheads.bulkhead(provider),
        rateLimiters.rateLimiter(provider),
        breakers.circuitBreaker(provider),
        retries.retry(provider),
        threads);
  }

  @Override
  public void close() {
    threads.close();
  }
}

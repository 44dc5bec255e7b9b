package org.alliance.notification.adapter.mail;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls one provider: at most so long, so many at a time, so many a second, twice if it was away
/// for a moment, and not at all while it is known to be away.
///
/// @param breaker counts an attempt that the provider did not take
record Guard(
    String provider,
    TimeLimiter timeLimiter,
    Bulkhead bulkhead,
    RateLimiter rateLimiter,
    CircuitBreaker breaker,
    Retry retry,
    ExecutorService threads) {
  private static final Logger log = LoggerFactory.getLogger(Guard.class);

  /// The provider did not take it.
  static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code never the provider's text, which may repeat an address
    NotTaken(String code) {
      super(code, null, false, false);
      this.code = code;
    }
  }

  /// @param send throws [NotTaken] if another attempt may succeed
  ProviderAnswer call(Callable<ProviderAnswer> send) {
    Callable<ProviderAnswer> timed =
        () -> timeLimiter.executeFutureSupplier(() -> threads.submit(send));
    var limited =
        RateLimiter.decorateCallable(rateLimiter, Bulkhead.decorateCallable(bulkhead, timed));
    var guarded = Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker, limited));
    try {
      return guarded.call();
    } catch (NotTaken away) {
      return notNow(away.code);
    } catch (CallNotPermittedException open) {
      return notNow("breaker-open");
    } catch (BulkheadFullException busy) {
      return notNow("busy");
    } catch (RequestNotPermitted many) {
      return notNow("rate-limit");
    } catch (TimeoutException late) {
      return notNow("timeout");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return notNow("interrupted");
    } catch (Exception unexpected) {
      // Libraries of providers throw faults of their own, checked and unchecked. Whichever it is,
      // the provider has not taken the message: another one is asked, or it stays due.
      return notNow(unexpected.getClass().getSimpleName());
    }
  }

  private ProviderAnswer notNow(String code) {
    log.warn("{} did not take a message: {}", provider, code);
    return new ProviderAnswer(Result.NOT_NOW, provider, code);
  }
}

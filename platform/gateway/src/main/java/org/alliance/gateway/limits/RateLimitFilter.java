package org.alliance.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds how often one client may ask. A client is a person who has signed in, or else an address.
/// Each kind of request has a bucket of its own, so nobody who reads pages is kept from reporting.
public final class RateLimitFilter extends OncePerRequestFilter {
  /// About 20 MB.
  private static final int MOST_CLIENTS = 100_000;

  private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

  private record Client(RequestKind kind, String name) {}

  private final RequestKinds kinds;
  private final RateLimits rates;
  private final ClientAddresses addresses;
  private final Answers answers;
  private final Cache<Client, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(FORGET_AFTER).build();

  public RateLimitFilter(
      RequestKinds kinds, RateLimits rates, ClientAddresses addresses, Answers answers) {
    this.answers = answers;
    this.kinds = kinds;
    this.rates = rates;
    this.addresses = addresses;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var kind = kinds.of(request);
    var bucket = buckets.get(new Client(kind, client(request)), _ -> newBucket(rates.of(kind)));
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      var seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      answers.write(
          new Problem(
              429,
              "too-many-requests",
              "You send faster than one client may. Wait as long as Retry-After says, then go on more slowly.",
              seconds),
          request,
          response);
    }
  }

  private String client(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                != null
        ? "session " + session.getId()
        : addresses.of(request);
  }

  private static Bucket newBucket(Rate rate) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.more(), rate.period()))
        .build();
  }
}

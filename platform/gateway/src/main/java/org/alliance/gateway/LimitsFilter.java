package org.alliance.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds what one client may send to the public edge: how often, and how much at once. One noisy
/// client never limits another.
final class LimitsFilter extends OncePerRequestFilter {
  private static final int MOST_CLIENTS = 50_000;

  private final GatewayProperties properties;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  LimitsFilter(GatewayProperties properties) {
    this.properties = properties;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var bucket = buckets.get(request.getRemoteAddr(), _ -> newBucket());
    if (!bucket.tryConsume(1)) {
      new Problem(
              429,
              "too-many-requests",
              "You send faster than one client may. Wait a second and go on more slowly.")
          .write(request, response);
    } else if (isReport(request) && request.getContentLengthLong() < 0) {
      new Problem(
              411, "length-required", "Send the length of the report in the Content-Length header.")
          .write(request, response);
    } else if (request.getContentLengthLong() > limit(request).toBytes()) {
      new Problem(
              413,
              "body-too-large",
              "A "
                  + (isReport(request) ? "report" : "file")
                  + " may have up to "
                  + limit(request).toKilobytes()
                  + " KB. Nothing was saved.")
          .write(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity(properties.burst())
                .refillGreedy(properties.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }

  private DataSize limit(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/v1/imports")
        ? properties.largestImport()
        : properties.largestReport();
  }

  private static boolean isReport(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/v1/reports");
  }
}

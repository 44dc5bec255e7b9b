package org.alliance.launcher.system;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All applications share one class path here, so what one of them brings would be configured in
/// all. This keeps it out.
public final class ClassPaths {
  /// With Spring Cloud Function beside it, the gateway makes a route to every function bean.
  private static final String ROUTES_TO_FUNCTIONS =
      "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration";

  private static final String GATEWAY =
      ROUTES_TO_FUNCTIONS
          + ",org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration"
          + ",org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration"
          + ",org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionAutoConfiguration"
          + ",org.springframework.cloud.gateway.server.mvc.handler.GatewayMultipartAutoConfiguration"
          + ",org.springframework.cloud.gateway.server.mvc.predicate.PredicateAutoConfiguration";
  private static final String SERVICE =
      "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
          + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration,"
          + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration,"
          + "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration,"
          + "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration,"
          + "org.springframework.cloud.stream.config.BindingServiceConfiguration,"
          + "org.springframework.cloud.stream.function.FunctionConfiguration";

  /// It would make a key of its own at every start, which takes seconds.
  private static final String AUTHORIZATION_SERVER =
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
          + ".OAuth2AuthorizationServerAutoConfiguration,"
          + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
          + ".OAuth2AuthorizationServerJwtAutoConfiguration";

  /// Guards of providers, which only notification calls. Elsewhere they would show empty metrics.
  private static final String GUARDS =
      Stream.of(
              "bulkhead.autoconfigure.BulkheadRefreshScopedRegistry",
              "bulkhead.autoconfigure.Bulkhead",
              "bulkhead.autoconfigure.BulkheadMetrics",
              "bulkhead.autoconfigure.ThreadPoolBulkheadMetrics",
              "circuitbreaker.autoconfigure.CircuitBreakerRefreshScopedRegistry",
              "circuitbreaker.autoconfigure.CircuitBreaker",
              "circuitbreaker.autoconfigure.CircuitBreakerMetrics",
              "circuitbreaker.autoconfigure.CircuitBreakerStreamEvents",
              "circuitbreaker.autoconfigure.CircuitBreakersHealthIndicator",
              "micrometer.autoconfigure.Timer",
              "ratelimiter.autoconfigure.RateLimiterRefreshScopedRegistry",
              "ratelimiter.autoconfigure.RateLimiter",
              "ratelimiter.autoconfigure.RateLimiterMetrics",
              "ratelimiter.autoconfigure.RateLimitersHealthIndicator",
              "retry.autoconfigure.Retry",
              "retry.autoconfigure.RetryMetrics",
              "retry.autoconfigure.RetryRefreshScopedRegistry",
              "scheduled.threadpool.autoconfigure.ContextAwareScheduledThreadPool",
              "timelimiter.autoconfigure.TimeLimiterRefreshScopedRegistry",
              "timelimiter.autoconfigure.TimeLimiter",
              "timelimiter.autoconfigure.TimeLimiterMetrics",
              "verifier.autoconfigure.SpringBoot4Verifier")
          .map(name -> "io.github.resilience4j.springboot." + name + "AutoConfiguration")
          .collect(Collectors.joining(","));

  public static final String NOT_FOR_NOTIFICATION = GATEWAY + "," + AUTHORIZATION_SERVER;
  public static final String NOT_FOR_SERVICES = NOT_FOR_NOTIFICATION + "," + GUARDS;
  public static final String NOT_FOR_IDENTITY = GATEWAY + "," + SERVICE + "," + GUARDS;
  public static final String NOT_FOR_EDGES =
      ROUTES_TO_FUNCTIONS + "," + SERVICE + "," + AUTHORIZATION_SERVER + "," + GUARDS;
  static final Map<String, String> NO_SERVICE =
      Map.of("springdoc.api-docs.enabled", "false", "management.server.port", "-1");

  private ClassPaths() {}
}

package org.alliance.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// How both edges pass a request on: without cookies, with a correlation id, and with a problem
/// instead of a stack trace if nobody answers.
final class Passing {
  private static final Logger log = LoggerFactory.getLogger(Passing.class);

  private static final int REQUEST_TIMEOUT = 408;

  private static final String CORRELATION = "X-Correlation-Id";
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9.:-]{1,128}");

  private Passing() {}

  static RouterFunction<ServerResponse> to(String name, URI service, RequestPredicate predicate) {
    return route(name)
        .route(predicate, http())
        .before(uri(service))
        .before(removeRequestHeader("Cookie"))
        .before(Passing::withCorrelation)
        .after((request, response) ->
            isNotWhole(request, response) ? notWhole(name, request) : withoutCookies(response))
        .onError(ResourceAccessException.class, (away, request) -> away(name, request))
        .onError(IOException.class, (away, request) -> away(name, request))
        .build();
  }

  private static ServerRequest withCorrelation(ServerRequest request) {
    var correlation =
        Optional.ofNullable(request.headers().firstHeader(CORRELATION))
            .filter(value -> WELL_FORMED.matcher(value).matches())
            .orElseGet(() -> UUID.randomUUID().toString());
    return ServerRequest.from(request)
        .headers(headers -> headers.set(CORRELATION, correlation))
        .build();
  }

  /// An answer of our own has headers that cannot be changed, and no cookies.
  private static ServerResponse withoutCookies(ServerResponse response) {
    if (response.headers().containsHeader("Set-Cookie")) {
      response.headers().remove("Set-Cookie");
    }
    return response;
  }

  /// A service waited in vain for the rest of what was passed on, or its server could not read it
  /// and says so with a page, as an API never does: the line broke between us, and whoever asked
  /// has nothing to do with that.
  private static boolean isNotWhole(ServerRequest request, ServerResponse response) {
    return response.statusCode().value() == REQUEST_TIMEOUT
        || (response.statusCode().is4xxClientError()
            && request.path().contains("/api/")
            && MediaType.TEXT_HTML.isCompatibleWith(response.headers().getContentType()));
  }

  /// The answer is not passed on, so nobody else closes it.
  private static ServerResponse notWhole(String service, ServerRequest request) {
    if (MvcUtils.<Object>getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR)
        instanceof ClientHttpResponse unread) {
      unread.close();
    }
    return away(service, request);
  }

  private static ServerResponse away(String service, ServerRequest request) {
    log.warn("{} does not answer", service);
    return ServerResponse.status(503)
        .header("Content-Type", "application/problem+json")
        .header("Retry-After", "5")
        .body(Problem.SERVICE_AWAY.body(request.path()));
  }
}

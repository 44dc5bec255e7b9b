package org.alliance.gateway.proxy;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.alliance.gateway.limits.BodyFilter;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.alliance.ui.ContentPolicy;
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

/// How both edges pass a request on: without cookies but one, if the edge has one for its services;
/// with a correlation id; and with a problem instead of a stack trace if the service does not
/// answer.
public final class ProxyRoutes {
  private static final Logger log = LoggerFactory.getLogger(ProxyRoutes.class);

  private static final int REQUEST_TIMEOUT = 408;

  private static final String CORRELATION = "X-Correlation-Id";

  /// A caller's correlation id ends up in topics and stores, so it may be nothing but an id.
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /// Cookies are the edge's own. The others say where a request comes from or what it belongs to;
  /// services believe the edge alone.
  private static final List<String> NOT_PASSED_ON =
      List.of(
          "Cookie",
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Proto",
          "X-Forwarded-Ssl",
          "X-Real-IP",
          "traceparent",
          "tracestate",
          "baggage",
          "b3");

  private static final String SET_COOKIE = "Set-Cookie";
  private static final List<String> NOT_PASSED_BACK = List.of(SET_COOKIE, ContentPolicy.HEADER);

  private final Answers answers;
  private final ServiceCookie cookie;

  /// For services without a cookie.
  public ProxyRoutes(Answers answers) {
    this(answers, ServiceCookie.NONE);
  }

  /// @param cookie the one cookie that goes to the service and back
  public ProxyRoutes(Answers answers, ServiceCookie cookie) {
    this.answers = answers;
    this.cookie = cookie;
  }

  public RouterFunction<ServerResponse> to(String name, URI service, RequestPredicate predicate) {
    return to(name, service, predicate, (_, response) -> response);
  }

  /// @param last what is done with the answer before anybody else sees it
  public RouterFunction<ServerResponse> to(
      String name,
      URI service,
      RequestPredicate predicate,
      BiFunction<ServerRequest, ServerResponse, ServerResponse> last) {
    return route(name)
        .route(predicate, http())
        .before(uri(service))
        .before(this::ofOurOwn)
        .after((request, response) ->
            isNotWhole(request, response) ? notWhole(name, request) : asOurOwn(response))
        .after(last)
        .onError(ResourceAccessException.class, (_, request) -> notPassedOn(name, request))
        .onError(IOException.class, (_, request) -> notPassedOn(name, request))
        .build();
  }

  private ServerRequest ofOurOwn(ServerRequest request) {
    var correlation =
        Optional.ofNullable(request.headers().firstHeader(CORRELATION))
            .filter(value -> UUID_TEXT.matcher(value).matches())
            .orElseGet(() -> UUID.randomUUID().toString());
    return ServerRequest.from(request)
        .headers(headers -> {
          var passedOn = cookie.sent(headers.getOrEmpty("Cookie"));
          NOT_PASSED_ON.forEach(headers::remove);
          passedOn.ifPresent(value -> headers.set("Cookie", value));
          headers.set(CORRELATION, correlation);
        })
        .build();
  }

  /// Cookies and the Content-Security-Policy are the edge's. An answer of the edge itself has none
  /// of them yet, and its headers cannot be changed.
  private ServerResponse asOurOwn(ServerResponse response) {
    var passedBack =
        response.headers().containsHeader(SET_COOKIE)
            ? cookie.set(response.headers().getOrEmpty(SET_COOKIE))
            : Optional.<String>empty();
    NOT_PASSED_BACK.stream()
        .filter(response.headers()::containsHeader)
        .forEach(response.headers()::remove);
    passedBack.ifPresent(value -> response.headers().set(SET_COOKIE, value));
    return response;
  }

  /// A service waited in vain for the rest of what was passed on, or its server could not read it
  /// and says so with a page, as an API never does. The connection between us broke; the caller has
  /// nothing to do with that.
  private static boolean isNotWhole(ServerRequest request, ServerResponse response) {
    return response.statusCode().value() == REQUEST_TIMEOUT
        || (response.statusCode().is4xxClientError()
            && request.path().contains("/api/")
            && MediaType.TEXT_HTML.isCompatibleWith(response.headers().getContentType()));
  }

  /// Closes the answer, which is not passed on.
  private ServerResponse notWhole(String service, ServerRequest request) {
    if (MvcUtils.<Object>getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR)
        instanceof ClientHttpResponse unread) {
      unread.close();
    }
    return notPassedOn(service, request);
  }

  private ServerResponse notPassedOn(String service, ServerRequest request) {
    var tooLong = BodyFilter.refusal(request.servletRequest());
    if (tooLong != null) {
      return answers.of(tooLong);
    }
    log.warn("{} does not answer", service);
    return answers.of(Problem.SERVICE_AWAY);
  }
}

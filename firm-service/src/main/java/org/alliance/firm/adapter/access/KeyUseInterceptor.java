package org.alliance.firm.adapter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.alliance.firm.domain.access.KeyScope;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.RouteRules;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Writes down each request with an API key that could change something, outside of the sandbox.
/// Without the record the request is not handled.
final class KeyUseInterceptor implements HandlerInterceptor {
  private static final String USE = KeyUseInterceptor.class.getName();

  private final KeyUses uses;
  private final List<RouteRules> rules;

  KeyUseInterceptor(KeyUses uses, List<RouteRules> rules) {
    this.uses = uses;
    this.rules = rules;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var method = HttpMethod.valueOf(request.getMethod());
    if (!method.equals(HttpMethod.GET) && request.getAttribute(USE) == null) {
      Caller.current()
          .apiKey()
          .flatMap(key ->
              scope(method, request)
                  .map(scope -> uses.begin(key, scope, method + " " + request.getRequestURI())))
          .ifPresent(use -> request.setAttribute(USE, use));
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(USE) instanceof ObjectId use) {
      uses.end(use, response.getStatus());
    }
  }

  /// Of the rule that let the key in.
  private Optional<String> scope(HttpMethod method, HttpServletRequest request) {
    var pattern =
        anonymous(
            String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    return rules.stream()
        .flatMap(some -> some.rules().stream())
        .filter(rule -> rule.method().equals(method) && anonymous(rule.pattern()).equals(pattern))
        .flatMap(rule -> rule.scope().stream())
        .filter(scope -> !scope.equals(KeyScope.SANDBOX))
        .findFirst();
  }

  /// The names of variables differ.
  private static String anonymous(String pattern) {
    return pattern.replaceAll("\\{[^}]+}", "{}");
  }
}

package org.alliance.kit.security;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/// Who may call one route. A route without a rule is refused to everybody, and a test of every
/// service finds it.
///
/// @param pattern a path pattern such as `/api/v1/cases/{id}`
/// @param roles any of these may; an empty list means anybody, signed in or not
/// @param scope that an API key needs; without one no API key may call a route that needs a role
public record RouteRule(
    HttpMethod method, String pattern, List<Role> roles, Optional<String> scope) {
  public RouteRule {
    roles = List.copyOf(roles);
  }

  public RouteRule(HttpMethod method, String pattern, List<Role> roles) {
    this(method, pattern, roles, Optional.empty());
  }

  /// Also for API keys that have this scope.
  public RouteRule forKeys(String wanted) {
    return new RouteRule(method, pattern, roles, Optional.of(wanted));
  }

  public static RouteRule anybody(HttpMethod method, String pattern) {
    return new RouteRule(method, pattern, List.of());
  }

  public static RouteRule only(HttpMethod method, String pattern, Role... roles) {
    return new RouteRule(method, pattern, List.of(roles));
  }
}

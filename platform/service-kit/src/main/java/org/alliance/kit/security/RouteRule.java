package org.alliance.kit.security;

import java.util.List;
import org.springframework.http.HttpMethod;

/// Who may call one route. A route without a rule is refused to everybody, and a test of every
/// service finds it.
///
/// @param pattern a path pattern such as `/api/v1/cases/{id}`
/// @param roles any of these may; an empty list means anybody, signed in or not
public record RouteRule(HttpMethod method, String pattern, List<Role> roles) {
  public RouteRule {
    roles = List.copyOf(roles);
  }

  public static RouteRule anybody(HttpMethod method, String pattern) {
    return new RouteRule(method, pattern, List.of());
  }

  public static RouteRule only(HttpMethod method, String pattern, Role... roles) {
    return new RouteRule(method, pattern, List.of(roles));
  }
}

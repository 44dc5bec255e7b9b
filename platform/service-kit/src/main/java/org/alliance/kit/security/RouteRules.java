package org.alliance.kit.security;

import java.util.List;

/// The rules of all routes of one service.
public record RouteRules(List<RouteRule> rules) {
  public RouteRules {
    rules = List.copyOf(rules);
  }

  public static RouteRules of(RouteRule... rules) {
    return new RouteRules(List.of(rules));
  }
}

package org.alliance.testkit;

import java.util.Collection;
import java.util.List;
import org.alliance.kit.security.RouteRule;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// Finds routes without a rule. A service refuses such a route to every caller; the missing rule is
/// still a bug.
public final class RouteCheck {
  private static final List<String> OF_THE_KIT = List.of("/error", "/v3/api-docs", "/api/v1/ops/");

  private RouteCheck() {}

  /// The routes of a running service without a rule, as `GET /path`.
  public static List<String> withoutRule(ApplicationContext service) {
    var rules =
        service.getBeansOfType(RouteRules.class).values().stream()
            .map(RouteRules::rules)
            .flatMap(Collection::stream)
            .toList();
    return service
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(mapping ->
            mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                    mapping.getPatternValues().stream()
                        .filter(path -> !covered(rules, method.name(), path))
                        .map(path -> method + " " + path)))
        .filter(route -> OF_THE_KIT.stream().noneMatch(route::contains))
        .sorted()
        .toList();
  }

  private static boolean covered(List<RouteRule> rules, String method, String path) {
    // A variable may have a pattern of its own, with braces in it.
    var example = PathContainer.parsePath(path.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "x"));
    return rules.stream()
        .anyMatch(rule ->
            rule.method().name().equals(method)
                && (rule.pattern().equals(path)
                    || PathPatternParser.defaultInstance.parse(rule.pattern()).matches(example)));
  }
}

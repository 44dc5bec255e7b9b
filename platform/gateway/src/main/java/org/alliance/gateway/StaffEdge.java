package org.alliance.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.alliance.gateway.signin.StaffOnly;
import org.alliance.gateway.signin.StreamEnds;
import org.alliance.gateway.signin.TokenRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What staff may reach, once they have signed in: the pages, the API, and each service's own
/// operations.
@Configuration(proxyBeanMethods = false)
@Profile("staff")
class StaffEdge {
  /// Which service answers for which paths.
  private static final Map<String, List<String>> PATHS =
      Map.of(
          "intake",
              List.of(
                  "/api/v1/reports/**",
                  "/api/v1/imports/**",
                  "/api/v1/conflict-checks/**",
                  "/desk/**"),
          "matching", List.of("/api/v1/referrals/**", "/api/v1/network/**", "/api/v1/matching/**"),
          "firm",
              List.of(
                  "/api/v1/firms/**", "/api/v1/offers/**", "/api/v1/engagements/**", "/firm/**"),
          "notification", List.of("/api/v1/contacts/**", "/api/v1/deliveries/**"),
          "case-tracking", List.of("/api/v1/cases/**", "/api/v1/flow/**", "/ops/**", "/assets/**"));

  @Bean
  RouterFunction<ServerResponse> staffRoutes(
      GatewayProperties properties,
      TokenRelay relay,
      StreamEnds ends,
      StaffOnly staff,
      OpenApiDocument openApi) {
    var start =
        RouterFunctions.route()
            .GET("/", _ -> ServerResponse.temporaryRedirect(URI.create("/ops")).build())
            .add(
                RouterFunctions.route(
                    GET("/api/v1/openapi"),
                    request ->
                        staff.answer(
                            request, token -> ServerResponse.ok().body(openApi.merged(token)))))
            .build();
    return PATHS.keySet().stream()
        .sorted()
        .map(name -> service(name, properties, relay, ends))
        .reduce(start, RouterFunction::and);
  }

  @Bean
  RoutesReadiness staffReadiness(GatewayProperties properties) {
    return new RoutesReadiness(PATHS.keySet().stream().map(properties::service).toList());
  }

  private static RouterFunction<ServerResponse> service(
      String name, GatewayProperties properties, TokenRelay relay, StreamEnds ends) {
    var own =
        PATHS.getOrDefault(name, List.of()).stream()
            .map(RequestPredicates::path)
            .reduce(RequestPredicate::or)
            .orElseThrow();
    var target = properties.service(name);
    return ProxyRoutes.to(name, target, own, ends::end)
        .filter(relay)
        .and(
            ProxyRoutes.to(
                    name + "-operations", target, path("/services/" + name + "/api/**"), ends::end)
                .filter((request, next) -> next.handle(stripped(request)))
                .filter(relay));
  }

  /// `/services/intake/api/…` is `/api/…` of intake. Its documents and its health are not reached
  /// this way.
  private static ServerRequest stripped(ServerRequest request) {
    return stripPrefix(2).apply(request);
  }
}

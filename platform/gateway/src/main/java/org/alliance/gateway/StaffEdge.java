package org.alliance.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.gateway.page.EdgePages;
import org.alliance.gateway.page.HomeRoutes;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.alliance.gateway.proxy.OpenApiDocument;
import org.alliance.gateway.proxy.ProxyRoutes;
import org.alliance.gateway.proxy.RoutesReadiness;
import org.alliance.gateway.session.StaffOnly;
import org.alliance.gateway.session.StreamEnds;
import org.alliance.gateway.session.TokenRelay;
import org.alliance.gateway.signin.SignInProperties;
import org.alliance.ui.Navigation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The routes that staff may reach once they have signed in: the pages, the API, and each service's
/// own operations.
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
                  "/api/v1/conflict-tokens",
                  "/api/v1/client-requests/**",
                  "/api/v1/campaign-reports",
                  "/api/v1/audit/**",
                  "/api/v1/hand-overs/**",
                  "/api/v1/partners/**",
                  "/desk/**",
                  "/triage/**",
                  "/clients/**",
                  "/conflict-checks/**",
                  "/conflict-tokens/**",
                  "/conflict-keys",
                  "/partner/**",
                  "/partners/**",
                  "/letters/**",
                  "/imports/**"),
          "matching",
              List.of(
                  "/api/v1/referrals/**",
                  "/api/v1/network/**",
                  "/api/v1/matching/**",
                  "/referrals/**"),
          "firm",
              List.of(
                  "/api/v1/firms/**",
                  "/api/v1/offers/**",
                  "/api/v1/engagements/**",
                  "/firm/**",
                  "/firms/**",
                  "/rules/**",
                  "/sandbox/**"),
          "notification",
              List.of(
                  "/api/v1/contacts/**",
                  "/api/v1/deliveries/**",
                  "/deliveries/**",
                  "/inbox/**",
                  "/templates/**",
                  "/preferences/**",
                  "/webhooks/**"),
          "case-tracking",
              List.of(
                  "/api/v1/cases/**",
                  "/api/v1/flow/**",
                  "/ops/**",
                  "/reports/**",
                  "/cases/**",
                  "/coordination/**",
                  "/case-number/**"));

  /// Pages of one service among the addresses of another. They are tried first.
  private static final Map<String, List<String>> AMONG_OTHERS =
      Map.of("matching", List.of("/ops/need/**", "/reports/matching/**"));

  private final GatewayProperties properties;
  private final ProxyRoutes proxy;
  private final TokenRelay relay;
  private final StreamEnds ends;

  StaffEdge(GatewayProperties properties, Answers answers, TokenRelay relay, StreamEnds ends) {
    this.properties = properties;
    this.proxy = new ProxyRoutes(answers);
    this.relay = relay;
    this.ends = ends;
  }

  @Bean
  RouterFunction<ServerResponse> staffRoutes() {
    return Stream.concat(
            AMONG_OTHERS.entrySet().stream()
                .map(other -> pages(other.getKey(), paths(other.getValue()))),
            PATHS.keySet().stream().sorted().map(this::service))
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  @Bean
  RouterFunction<ServerResponse> home(EdgePages pages, Answers answers) {
    var isTrial = properties.trial();
    return new HomeRoutes(Navigation.staff(isTrial), pages, answers.of(Problem.NOT_FOUND), isTrial)
        .routes();
  }

  @Bean
  RouterFunction<ServerResponse> openApi(StaffOnly staff) {
    var document = new OpenApiDocument(properties.services());
    return RouterFunctions.route(
        GET("/api/v1/openapi"),
        request ->
            staff.answer(request, token -> ServerResponse.ok().body(document.merged(token))));
  }

  /// The trial's provider has a page for coordinators. Another provider has tools of its own.
  @Bean
  @ConditionalOnBooleanProperty("alliance.trial")
  RouterFunction<ServerResponse> peoplePage(SignInProperties signIn) {
    return proxy
        .to("identity", signIn.identity().people(), path("/people").or(path("/people/**")))
        .filter(relay);
  }

  /// What the trial's mail catcher has taken.
  @Bean
  @ConditionalOnBooleanProperty("alliance.trial")
  @ConditionalOnProperty("alliance.mail-catcher")
  RouterFunction<ServerResponse> mailPage(@Value("${alliance.mail-catcher}") URI catcher) {
    return proxy.to("mail", catcher, path("/mail").or(path("/mail/**"))).filter(relay);
  }

  @Bean
  RoutesReadiness staffReadiness() {
    return new RoutesReadiness(PATHS.keySet().stream().map(properties::service).toList());
  }

  private RouterFunction<ServerResponse> service(String name) {
    var own =
        paths(PATHS.getOrDefault(name, List.of()))
            .or(path("/services/" + name + "/machinery"))
            .or(path("/services/" + name + "/machinery/**"));
    return pages(name, own)
        .and(
            proxy
                .to(
                    name + "-operations",
                    properties.service(name),
                    path("/services/" + name + "/api/**"),
                    ends::end)
                .filter((request, next) -> next.handle(stripped(request)))
                .filter(relay));
  }

  private RouterFunction<ServerResponse> pages(String name, RequestPredicate own) {
    return proxy.to(name, properties.service(name), own, ends::end).filter(relay);
  }

  private static RequestPredicate paths(List<String> patterns) {
    return patterns.stream()
        .map(RequestPredicates::path)
        .reduce(RequestPredicate::or)
        .orElseThrow();
  }

  /// `/services/intake/api/…` is `/api/…` of intake. Its documents and its health are not reached
  /// this way. Its operators' pages have the whole address.
  private static ServerRequest stripped(ServerRequest request) {
    return stripPrefix(2).apply(request);
  }
}

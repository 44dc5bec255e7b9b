package org.alliance.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.gateway.page.EdgeHeaders;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.proxy.ProxyRoutes;
import org.alliance.gateway.proxy.RoutesReadiness;
import org.alliance.gateway.proxy.ServiceCookie;
import org.alliance.ui.UiProperties;
import org.alliance.ui.text.PageLanguages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The routes that anybody may reach: the form and what belongs to it, sending a report, asking how
/// far it is, by its id or its case number, and sending files with a partner's token. No login, one
/// cookie for the form, nothing else.
@Configuration(proxyBeanMethods = false)
@Profile("public")
class PublicEdge {
  private static final RequestPredicate READING_OR_SENDING =
      methods(HttpMethod.GET, HttpMethod.POST);

  /// `/km/` and what is under it, in the languages of pages only: intake has other paths, too.
  private static final String TAG =
      "/{tag:"
          + Stream.concat(
                  PageLanguages.all().stream().map(language -> language.tag().value()),
                  Stream.of("en-XA", "ar-XB"))
              .collect(Collectors.joining("|"))
          + "}";

  /// @param url where browsers reach this edge
  @Bean
  ServiceCookie visitCookie(
      @Value("${alliance.public-url:http://localhost:8080}") String url, Environment environment) {
    return new ServiceCookie(
        "visit",
        url.startsWith("https://") || environment.acceptsProfiles(Profiles.of("production")));
  }

  /// Answered here and not by a service: it has to work when nothing else does.
  @Bean
  RouterFunction<ServerResponse> leaving(UiProperties ui, ServiceCookie cookie) {
    return RouterFunctions.route()
        .GET(
            "/leave",
            _ ->
                ServerResponse.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(ui.exitTo()))
                    .header(HttpHeaders.SET_COOKIE, cookie.removed())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build())
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> formRoutes(
      GatewayProperties properties, Answers answers, ServiceCookie cookie) {
    var pages =
        GET("/")
            .or(GET(TAG))
            .or(GET(TAG + "/"))
            .or(POST(TAG + "/report"))
            .or(path(TAG + "/report/**").and(READING_OR_SENDING))
            .or(path(TAG + "/resume").and(READING_OR_SENDING))
            .or(path(TAG + "/status").and(READING_OR_SENDING))
            .or(path(TAG + "/status/plan").and(READING_OR_SENDING))
            .or(path(TAG + "/confirm/{token}").and(READING_OR_SENDING))
            .or(GET(TAG + "/letter"))
            .or(GET(TAG + "/safety"))
            .or(GET(TAG + "/print"));
    return new ProxyRoutes(answers, cookie).to("intake", properties.service("intake"), pages);
  }

  @Bean
  RouterFunction<ServerResponse> publicRoutes(GatewayProperties properties, Answers answers) {
    var open =
        POST("/api/v1/reports")
            .or(GET("/api/v1/reports/{id}/status"))
            .or(GET("/api/v1/intake-keys"))
            .or(GET("/api/v1/messages/{id}"))
            .or(GET("/api/v1/questions"))
            .or(path("/api/v1/imports"))
            .or(path("/api/v1/imports/**"))
            .or(GET("/case-number/**"));
    return new ProxyRoutes(answers).to("intake", properties.service("intake"), open);
  }

  /// Figures that anybody may read.
  @Bean
  RouterFunction<ServerResponse> transparencyRoutes(GatewayProperties properties, Answers answers) {
    return new ProxyRoutes(answers)
        .to(
            "case-tracking",
            properties.service("case-tracking"),
            GET(TAG + "/transparency").or(GET(TAG + "/transparency/{table}")));
  }

  /// Calendar programs cannot sign in; the address itself is a secret.
  @Bean
  RouterFunction<ServerResponse> calendarRoutes(GatewayProperties properties, Answers answers) {
    return new ProxyRoutes(answers)
        .to("firm", properties.service("firm"), GET("/calendar/{secret}"));
  }

  /// Ends a list of notices, by a secret in its mails. Mail programs do that by a POST without a
  /// cookie (RFC 8058).
  @Bean
  RouterFunction<ServerResponse> unsubscribing(GatewayProperties properties, Answers answers) {
    return new ProxyRoutes(answers)
        .to(
            "notification",
            properties.service("notification"),
            path("/unsubscribe/{token}").and(READING_OR_SENDING));
  }

  @Bean
  EdgeHeaders publicHeaders() {
    return EdgeHeaders.ofPublicEdge();
  }

  @Bean
  SecurityFilterChain publicSecurity(HttpSecurity http, EdgeHeaders headers) {
    http.csrf(csrf -> csrf.disable());
    http.sessionManagement(
        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.requestCache(cache -> cache.disable());
    http.logout(logout -> logout.disable());
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    http.headers(headers::configure);
    return http.build();
  }

  @Bean
  RoutesReadiness publicReadiness(GatewayProperties properties) {
    return new RoutesReadiness(List.of(properties.service("intake")));
  }
}

package org.alliance.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.List;
import org.alliance.gateway.page.EdgeHeaders;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.proxy.ProxyRoutes;
import org.alliance.gateway.proxy.RoutesReadiness;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The routes that anybody may reach: sending a report, asking how far it is, by its id or its case
/// number, sending files with a partner's token, and the first page. No login, no cookie, nothing
/// else.
@Configuration(proxyBeanMethods = false)
@Profile("public")
class PublicEdge {
  @Bean
  RouterFunction<ServerResponse> publicRoutes(GatewayProperties properties, Answers answers) {
    var open =
        POST("/api/v1/reports")
            .or(GET("/api/v1/reports/{id}/status"))
            .or(path("/api/v1/imports"))
            .or(path("/api/v1/imports/**"))
            .or(GET("/case-number/**"))
            .or(GET("/"));
    return new ProxyRoutes(answers).to("intake", properties.service("intake"), open);
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

package org.alliance.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// What anybody may reach: sending a report, asking how far it is, sending files with a partner's
/// token, and the first page. No login, no cookie, nothing else.
@Configuration(proxyBeanMethods = false)
@Profile("public")
class PublicEdge {
  @Bean
  RouterFunction<ServerResponse> publicRoutes(GatewayProperties properties) {
    var open =
        POST("/api/v1/reports")
            .or(GET("/api/v1/reports/{id}/status"))
            .or(path("/api/v1/imports"))
            .or(path("/api/v1/imports/**"))
            .or(GET("/"));
    return ProxyRoutes.to("intake", properties.service("intake"), open);
  }

  @Bean
  SecurityFilterChain publicSecurity(HttpSecurity http) {
    http.csrf(csrf -> csrf.disable());
    http.sessionManagement(
        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.requestCache(cache -> cache.disable());
    http.logout(logout -> logout.disable());
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    http.headers(EdgeHeaders::publicEdge);
    return http.build();
  }

  @Bean
  RoutesReadiness publicReadiness(GatewayProperties properties) {
    return new RoutesReadiness(List.of(properties.service("intake")));
  }
}

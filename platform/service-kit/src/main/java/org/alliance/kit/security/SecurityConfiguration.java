package org.alliance.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.alliance.kit.web.ApiProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/// Every service is a stateless resource server that trusts the edges' tokens and refuses every
/// route nobody has written a rule for.
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
  private static final List<RouteRule> KIT_RULES =
      List.of(
          RouteRule.anybody(HttpMethod.GET, "/actuator/health/**"),
          RouteRule.anybody(HttpMethod.GET, "/actuator/info"),
          RouteRule.anybody(HttpMethod.GET, "/actuator/prometheus"),
          RouteRule.anybody(HttpMethod.GET, "/assets/**"),
          RouteRule.anybody(HttpMethod.GET, "/webjars/**"),
          RouteRule.anybody(HttpMethod.GET, "/v3/api-docs/**"),
          RouteRule.only(HttpMethod.GET, "/api/v1/ops/**", Role.OPS, Role.AUDITOR),
          RouteRule.only(HttpMethod.POST, "/api/v1/ops/**", Role.OPS),
          RouteRule.only(HttpMethod.PUT, "/api/v1/ops/**", Role.OPS));

  /// Requests are observed as a whole; what each filter takes nobody has asked yet.
  @Bean
  SecurityObservationSettings noneForEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain routes(HttpSecurity http, List<RouteRules> rules) {
    http.csrf(csrf -> csrf.disable());
    http.sessionManagement(
        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.requestCache(cache -> cache.disable());
    http.authorizeHttpRequests(requests -> {
      KIT_RULES.forEach(rule -> apply(rule, requests));
      rules.forEach(some -> some.rules().forEach(rule -> apply(rule, requests)));
      requests.requestMatchers("/error").permitAll();
      requests.anyRequest().denyAll();
    });
    http.oauth2ResourceServer(server ->
        server
            .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
            .authenticationEntryPoint((request, response, _) -> unauthorized(request, response))
            .accessDeniedHandler((request, response, _) -> forbidden(request, response)));
    http.exceptionHandling(handling ->
        handling
            .authenticationEntryPoint((request, response, _) -> unauthorized(request, response))
            .accessDeniedHandler((request, response, _) -> forbidden(request, response)));
    return http.build();
  }

  private static void apply(
      RouteRule rule,
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    var route = requests.requestMatchers(rule.method(), rule.pattern());
    if (rule.roles().isEmpty()) {
      route.permitAll();
    } else {
      route.hasAnyAuthority(rule.roles().stream().map(Role::authority).toArray(String[]::new));
    }
  }

  private static JwtAuthenticationConverter authorities() {
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(token ->
        Caller.of(token).roles().stream()
            .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority()))
            .toList());
    return converter;
  }

  private static void unauthorized(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer");
    new ApiProblem(
            401, "not-signed-in", "Send a bearer token that is valid now; it may have expired.")
        .write(request, response);
  }

  private static void forbidden(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    new ApiProblem(
            403,
            "role-missing",
            "Your role does not allow this. Ask a coordinator for the role that does.")
        .write(request, response);
  }
}

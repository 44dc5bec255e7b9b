package org.alliance.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.ProblemAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/// Every service is a stateless resource server that trusts the edges' tokens and refuses every
/// route nobody has written a rule for.
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
  private static final List<RouteRule> KIT_RULES =
      List.of(
          RouteRule.anybody(HttpMethod.GET, "/webjars/**"),
          new RouteRule(HttpMethod.GET, "/v3/api-docs/**", Role.staff()),
          RouteRule.only(HttpMethod.GET, "/api/v1/ops/**", Role.OPS, Role.AUDITOR),
          RouteRule.only(HttpMethod.POST, "/api/v1/ops/**", Role.OPS),
          RouteRule.only(HttpMethod.PUT, "/api/v1/ops/**", Role.OPS));

  /// Requests are observed as a whole; what each filter takes nobody has asked yet.
  @Bean
  SecurityObservationSettings noneForEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  /// Beside the issuer, the audience and the times, which Spring checks.
  @Bean
  OAuth2TokenValidator<Jwt> claims(Clock clock) {
    return new TokenClaims(clock);
  }

  @Bean
  SecurityFilterChain routes(
      HttpSecurity http,
      List<RouteRules> rules,
      ProblemAnswers answers,
      ObjectProvider<ApiKeys> keys,
      Environment environment) {
    // Before the filter of tokens. A service that knows no keys takes them for tokens, and refuses.
    keys.ifAvailable(known ->
        http.addFilterBefore(
            new ApiKeyFilter(known, answers), BearerTokenAuthenticationFilter.class));
    var areKeysKnown = keys.getIfAvailable() != null;
    http.csrf(csrf -> csrf.disable());
    http.sessionManagement(
        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.requestCache(cache -> cache.disable());
    http.authorizeHttpRequests(requests -> {
      requests.requestMatchers(new ManagementPort(environment)).permitAll();
      KIT_RULES.forEach(rule -> apply(rule, requests));
      rules.forEach(some -> some.rules().forEach(rule -> apply(rule, requests)));
      requests.requestMatchers("/error").permitAll();
      requests.anyRequest().denyAll();
    });
    http.oauth2ResourceServer(server ->
        server
            .bearerTokenResolver(areKeysKnown ? tokens() : new DefaultBearerTokenResolver())
            .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
            .authenticationEntryPoint(
                (request, response, _) -> unauthorized(answers, request, response))
            .accessDeniedHandler(
                (request, response, denied) -> answers.write(request, response, refusal(denied))));
    http.exceptionHandling(handling ->
        handling
            .authenticationEntryPoint(
                (request, response, _) -> unauthorized(answers, request, response))
            .accessDeniedHandler(
                (request, response, denied) -> answers.write(request, response, refusal(denied))));
    return http.build();
  }

  private static void apply(
      RouteRule rule,
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.requestMatchers(rule.method(), rule.pattern()).access(new RouteAccess(rule));
  }

  /// A key is no token.
  private static BearerTokenResolver tokens() {
    var tokens = new DefaultBearerTokenResolver();
    return request -> ApiKeyFilter.sent(request).isPresent() ? null : tokens.resolve(request);
  }

  private static JwtAuthenticationConverter authorities() {
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(token ->
        Caller.of(token).roles().stream()
            .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority()))
            .toList());
    return converter;
  }

  private static void unauthorized(
      ProblemAnswers answers, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer");
    answers.write(
        request,
        response,
        new ApiProblem(
            401, "not-signed-in", "Send a bearer token that is valid now; it may have expired."));
  }

  private static ApiProblem refusal(AccessDeniedException denied) {
    return RouteAccess.reason(denied)
        .orElseGet(() ->
            new ApiProblem(
                403,
                "role-missing",
                "Your role does not allow this. Ask a coordinator for the role that does."));
  }
}

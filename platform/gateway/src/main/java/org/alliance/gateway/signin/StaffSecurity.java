package org.alliance.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.alliance.gateway.EdgeHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Who comes in at the staff edge: callers with a bearer token, which the services check, and
/// people who have signed in. Cross-site writes are refused by what the browser says of itself, so
/// plain forms need no token of their own.
@Configuration(proxyBeanMethods = false)
@Profile("staff")
class StaffSecurity {
  @Bean
  @Order(1)
  SecurityFilterChain bearers(HttpSecurity http, SignInProperties properties) {
    http.securityMatcher(StaffSecurity::bringsToken);
    http.csrf(csrf -> csrf.disable());
    http.sessionManagement(
        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.requestCache(cache -> cache.disable());
    http.logout(logout -> logout.disable());
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    http.headers(headers -> EdgeHeaders.staffEdge(headers, properties.providerOrigin()));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      SignInProperties properties,
      SignInAgain signInAgain,
      StaffClient client,
      StaffSessions sessions) {
    var paths = PathPatternRequestMatcher.withDefaults();
    http.csrf(csrf -> csrf.disable());
    http.addFilterBefore(new CrossSiteFilter(), LogoutFilter.class);
    http.addFilterBefore(
        new ClientReadyFilter(client), OAuth2AuthorizationRequestRedirectFilter.class);
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers("/health", "/health/*", "/error", "/assets/**", SignOut.DONE)
            .permitAll()
            .anyRequest()
            .authenticated());
    http.requestCache(cache -> cache.requestCache(signInAgain.wanted()));
    http.oauth2Login(login ->
        login
            .successHandler((request, response, _) -> {
              sessions.signedIn(request.getSession());
              response.sendRedirect(signInAgain.wantedPage(request, response));
            })
            .failureHandler(
                (request, response, _) -> SignInPages.failed(properties).write(response)));
    http.logout(logout ->
        logout
            .logoutRequestMatcher(paths.matcher(HttpMethod.POST, "/logout"))
            .logoutSuccessHandler(new SignOut(properties)));
    http.exceptionHandling(handling -> handling.authenticationEntryPoint(signInAgain));
    http.headers(headers -> EdgeHeaders.staffEdge(headers, properties.providerOrigin()));
    return http.build();
  }

  private static boolean bringsToken(HttpServletRequest request) {
    return StaffOnly.bearer(request).isPresent();
  }
}

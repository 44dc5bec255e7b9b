package org.alliance.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.alliance.gateway.page.EdgeHeaders;
import org.alliance.gateway.page.EdgePages;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.session.SignInAgain;
import org.alliance.gateway.session.StaffOnly;
import org.alliance.gateway.session.StaffSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
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
  SecurityFilterChain bearers(HttpSecurity http, EdgeHeaders headers) {
    http.securityMatcher(StaffSecurity::bringsToken);
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
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      SignInProperties properties,
      SignInAgain signInAgain,
      StaffClient client,
      StaffSessions sessions,
      Answers answers,
      EdgePages pages,
      EdgeHeaders headers) {
    var paths = PathPatternRequestMatcher.withDefaults();
    http.csrf(csrf -> csrf.disable());
    http.addFilterBefore(new CrossSiteFilter(answers), LogoutFilter.class);
    http.addFilterBefore(
        new ClientReadyFilter(client, answers), OAuth2AuthorizationRequestRedirectFilter.class);
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers(
                "/health", "/health/*", "/error", "/assets/**", SignOut.DONE, BackChannel.PATH)
            .permitAll()
            .anyRequest()
            .authenticated());
    http.requestCache(cache -> cache.requestCache(signInAgain.wanted()));
    http.oauth2Login(login ->
        login
            .successHandler((request, response, signedIn) -> {
              var wanted = signInAgain.wantedPage(request, response);
              if (signedIn.getPrincipal() instanceof OidcUser person) {
                sessions.signedIn(request.getSession(), person.getIdToken());
              }
              response.sendRedirect(wanted);
            })
            .failureHandler(new SignInFailed(pages, properties)));
    http.logout(logout ->
        logout
            .logoutRequestMatcher(paths.matcher(HttpMethod.POST, "/logout"))
            .logoutSuccessHandler(new SignOut(properties)));
    http.exceptionHandling(handling -> handling.authenticationEntryPoint(signInAgain));
    http.headers(headers::configure);
    return http.build();
  }

  private static boolean bringsToken(HttpServletRequest request) {
    return StaffOnly.bearer(request).isPresent();
  }
}

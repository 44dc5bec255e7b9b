package org.alliance.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Who comes in at the staff edge: whoever brings a bearer token, which the services check, and
/// whoever has signed in. Cross-site writes are refused by what the browser says of itself, so
/// plain forms need no token of their own.
@Configuration(proxyBeanMethods = false)
@Profile("staff")
class StaffSecurity {
  private static final LoginUrlAuthenticationEntryPoint SIGN_IN =
      new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/alliance");

  @Bean
  @Order(1)
  SecurityFilterChain bearers(HttpSecurity http) {
    http.securityMatcher(StaffSecurity::bringsToken);
    http.csrf(csrf -> csrf.disable());
    http.sessionManagement(
        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    http.headers(EdgeHeaders::staffEdge);
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http) {
    var paths = PathPatternRequestMatcher.withDefaults();
    http.csrf(csrf -> csrf.disable());
    http.addFilterBefore(new CrossSiteFilter(), LogoutFilter.class);
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers("/health", "/error", "/assets/**")
            .permitAll()
            .anyRequest()
            .authenticated());
    http.oauth2Login(Customizer.withDefaults());
    http.logout(logout ->
        logout
            .logoutRequestMatcher(paths.matcher(HttpMethod.POST, "/logout"))
            .logoutSuccessUrl("/"));
    http.exceptionHandling(
        handling -> handling.authenticationEntryPoint(StaffSecurity::askToSignIn));
    http.headers(EdgeHeaders::staffEdge);
    return http.build();
  }

  /// People are sent to sign in; scripts are told.
  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
      throws IOException, ServletException {
    var path = request.getRequestURI();
    if (path.startsWith("/api/") || path.startsWith("/services/") || path.endsWith("/stream")) {
      Problem.NOT_SIGNED_IN.write(request, response);
    } else {
      SIGN_IN.commence(request, response, missing);
    }
  }

  @Bean
  OAuth2AuthorizedClientManager tokens(
      ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
    var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    return manager;
  }

  private static boolean bringsToken(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .isPresent();
  }
}

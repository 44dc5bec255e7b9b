package org.alliance.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.InstantSource;
import org.alliance.identity.people.People;
import org.alliance.identity.people.SeedPeople;
import org.alliance.identity.signin.LeaverFilter;
import org.alliance.identity.signin.SignInPage;
import org.alliance.identity.signin.SignInPauses;
import org.alliance.identity.signin.SignInThrottle;
import org.alliance.identity.signin.SignOutErrors;
import org.alliance.identity.token.ClientSecrets;
import org.alliance.identity.token.LivingAuthorizations;
import org.alliance.identity.token.TokenClaims;
import org.alliance.identity.token.TrialSecrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// The provider: its endpoints, its sign-in page, its clients and tokens.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
  private static final TokenSettings SHORT_LIVED =
      TokenSettings.builder()
          .accessTokenTimeToLive(Duration.ofMinutes(10))
          .refreshTokenTimeToLive(Duration.ofHours(8))
          .build();

  private final InstantSource clock;

  IdentityConfiguration(ObjectProvider<InstantSource> clock, Environment environment) {
    if (environment.acceptsProfiles(Profiles.of("production"))) {
      throw new IllegalStateException(
          "This identity provider is for trial only. In production, name your own with alliance.identity.issuer.");
    }
    this.clock = clock.getIfAvailable(InstantSource::system);
  }

  @Bean
  TrialSecrets trialSecrets(IdentityProperties properties, SeedPeople seeds) {
    return TrialSecrets.in(properties.folder(), properties.secretOfStaffEdge(), seeds);
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocolEndpoints(
      HttpSecurity http, IdentityProperties properties, People people) {
    http.oauth2AuthorizationServer(server -> {
      http.securityMatcher(server.getEndpointsMatcher());
      server.oidc(oidc ->
          oidc.logoutEndpoint(signOut ->
              signOut.errorResponseHandler(
                  new SignOutErrors(properties.signedOutPages().getFirst()))));
    });
    http.addFilterAfter(new LeaverFilter(people), SecurityContextHolderFilter.class);
    http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    http.exceptionHandling(handling ->
        handling.defaultAuthenticationEntryPointFor(
            new LoginUrlAuthenticationEntryPoint("/sign-in"),
            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
    return http.build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain signIn(HttpSecurity http, IdentityProperties properties, People people) {
    var throttle = new SignInThrottle(new SignInPauses(clock), properties.staffUrls().getFirst());
    http.addFilterAfter(new LeaverFilter(people), SecurityContextHolderFilter.class);
    http.addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class);
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers("/sign-in", "/health", "/error")
            .permitAll()
            .anyRequest()
            .authenticated());
    http.formLogin(form -> form.loginPage("/sign-in").successHandler(throttle).permitAll());
    http.headers(headers ->
        headers.contentSecurityPolicy(policy ->
            policy.policyDirectives(
                "default-src 'none'; style-src 'sha256-"
                    + SignInPage.STYLE_HASH
                    + "'; frame-ancestors 'none'; base-uri 'none'")));
    return http.build();
  }

  @Bean
  RegisteredClientRepository clients(TrialSecrets secrets, IdentityProperties properties) {
    var edge =
        client("staff-edge", secrets)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUris(uris ->
                properties
                    .staffUrls()
                    .forEach(url -> uris.add(url + "/login/oauth2/code/alliance")))
            .postLogoutRedirectUris(uris -> uris.addAll(properties.signedOutPages()))
            .scope(OidcScopes.OPENID)
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .build();
    var scripts =
        client("trial-scripts", secrets)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();
    var partner =
        client("partner-demo", secrets)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();
    var notification =
        client("notification", secrets)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();
    return new InMemoryRegisteredClientRepository(edge, scripts, partner, notification);
  }

  private static RegisteredClient.Builder client(String id, TrialSecrets secrets) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(secrets.client(id))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .tokenSettings(SHORT_LIVED);
  }

  /// For clients. People have an encoder of their own; see [PeopleConfiguration].
  @Bean
  PasswordEncoder clientSecrets() {
    return new ClientSecrets();
  }

  @Bean
  OAuth2AuthorizationService authorizations(People people) {
    return new LivingAuthorizations(people);
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(TrialSecrets secrets) {
    return new ImmutableJWKSet<>(new JWKSet(secrets.signingKey()));
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(TrialSecrets secrets, People people) {
    return new TokenClaims(secrets, people);
  }

  @Bean
  ServletContextInitializer secureCookies(IdentityProperties properties) {
    return context -> context.getSessionCookieConfig().setSecure(properties.isSecure());
  }

  @Bean
  AuthorizationServerSettings settings(IdentityProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
  }
}

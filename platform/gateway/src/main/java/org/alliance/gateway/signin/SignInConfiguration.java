package org.alliance.gateway.signin;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

import java.net.URI;
import java.time.InstantSource;
import org.alliance.gateway.page.EdgeHeaders;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.session.OpenStreams;
import org.alliance.gateway.session.SessionTokens;
import org.alliance.gateway.session.SignInAgain;
import org.alliance.gateway.session.SignedInPeople;
import org.alliance.gateway.session.StaffOnly;
import org.alliance.gateway.session.StaffSessions;
import org.alliance.gateway.session.StaffTokens;
import org.alliance.gateway.session.StreamEnds;
import org.alliance.gateway.session.TokenRelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The parts of signing in. All tokens live in the session and go with it.
@Configuration(proxyBeanMethods = false)
@Profile("staff")
@EnableConfigurationProperties({SignInProperties.class, OAuth2ClientProperties.class})
class SignInConfiguration {
  private static final int BEFORE_SECURITY = -110;

  private final InstantSource clock;

  SignInConfiguration(ObjectProvider<InstantSource> clock) {
    this.clock = clock.getIfAvailable(InstantSource::system);
  }

  @Bean
  StaffClient staffClient(OAuth2ClientProperties client, SignInProperties properties) {
    var identity = properties.identity();
    return new StaffClient(
        client,
        properties,
        new StaffClientSecret(identity.staffClientSecret(), identity.staffClientSecretFile()));
  }

  @Bean
  OAuth2AuthorizedClientRepository tokensInTheSession() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  SessionTokens sessionTokens(StaffClient client, OAuth2AuthorizedClientRepository tokens) {
    return new SessionTokens(client, tokens, clock);
  }

  @Bean
  EdgeHeaders edgeHeaders(SignInProperties properties) {
    return EdgeHeaders.ofStaffEdge(properties.providerOrigin());
  }

  @Bean
  SignInAgain signInAgain(Answers answers) {
    return new SignInAgain(StaffClient.SIGN_IN, answers);
  }

  @Bean
  SignedInPeople signedInPeople() {
    return new SignedInPeople();
  }

  @Bean
  StaffSessions staffSessions(SignInProperties properties, SignedInPeople people) {
    var limits = properties.session();
    return new StaffSessions(limits.idle(), limits.longest(), people, clock);
  }

  @Bean
  FilterRegistrationBean<StaffSessions> sessionEnds(StaffSessions sessions) {
    var registration = new FilterRegistrationBean<>(sessions);
    registration.setOrder(BEFORE_SECURITY);
    return registration;
  }

  @Bean
  OpenStreams openStreams() {
    return new OpenStreams(clock);
  }

  @Bean
  StreamEnds streamEnds(OpenStreams streams, StaffSessions sessions) {
    return new StreamEnds(streams, sessions, clock);
  }

  @Bean
  TokenRelay tokenRelay(SessionTokens tokens, SignInAgain signInAgain, Answers answers) {
    return new TokenRelay(tokens, signInAgain, clock, answers);
  }

  @Bean
  StaffOnly staffOnly(
      SessionTokens tokens, SignInAgain signInAgain, SignInProperties properties, Answers answers) {
    var identity = properties.identity();
    return new StaffOnly(
        tokens, new StaffTokens(identity.issuer(), identity.keys()), signInAgain, answers);
  }

  @Bean
  RouterFunction<ServerResponse> signedOut(Answers answers) {
    return RouterFunctions.route(GET(SignOut.DONE), _ -> answers.notice(200, "signed-out", "/"));
  }

  @Bean
  RouterFunction<ServerResponse> backChannel(
      StaffClient client, SignInProperties properties, SignedInPeople people, LeaverNews leavers) {
    var tokens = new LogoutTokens(properties.identity(), client.clientId());
    return new BackChannel(tokens, people, leavers).routes();
  }

  @Bean
  LeaverNews leaverNews(@Value("${alliance.services.firm}") URI firm) {
    return new LeaverNews(firm);
  }

  /// Behind a proxy that ends TLS the connection itself is none, so the setting decides.
  @Bean
  ServletContextInitializer secureCookies(SignInProperties properties) {
    return context ->
        context
            .getSessionCookieConfig()
            .setSecure("https".equalsIgnoreCase(properties.staffUrl().getScheme()));
  }
}

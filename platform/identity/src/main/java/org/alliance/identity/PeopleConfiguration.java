package org.alliance.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.alliance.identity.people.ManagingPeople;
import org.alliance.identity.people.OneTimePasswords;
import org.alliance.identity.people.People;
import org.alliance.identity.people.PeoplePages;
import org.alliance.identity.people.SeedPeople;
import org.alliance.identity.people.SignInNames;
import org.alliance.identity.token.BackChannel;
import org.alliance.ui.Navigation;
import org.alliance.ui.Pages;
import org.alliance.ui.UiProperties;
import org.alliance.ui.text.MessageBundle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/// The people of the trial, and the page for coordinators.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UiProperties.class)
class PeopleConfiguration {
  /// 2^8 rounds, some 15 ms. All passwords are random and too long to guess; the rounds are a
  /// second lock for whoever copies the file.
  private static final int ROUNDS = 8;

  private static final Duration SKEW = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final PasswordEncoder passwords = new BCryptPasswordEncoder(ROUNDS);

  PeopleConfiguration(ObjectProvider<InstantSource> clock) {
    this.clock = clock.getIfAvailable(InstantSource::system);
  }

  @Bean
  People people(IdentityProperties properties) {
    return People.in(properties.folder().resolve("people.json"));
  }

  @Bean
  SeedPeople seedPeople(People people, OneTimePasswords oneTime) {
    return new SeedPeople(people, passwords, oneTime::random, clock);
  }

  @Bean
  AuthenticationProvider passwordsOfPeople(People people) {
    var provider = new DaoAuthenticationProvider(new SignInNames(people));
    provider.setPasswordEncoder(passwords);
    return provider;
  }

  @Bean
  OneTimePasswords oneTimePasswords() {
    return new OneTimePasswords();
  }

  @Bean
  BackChannel backChannel(IdentityProperties properties, JWKSource<SecurityContext> keys) {
    return new BackChannel(
        properties.issuer(),
        "staff-edge",
        properties.backChannels(),
        new NimbusJwtEncoder(keys),
        clock);
  }

  @Bean
  ManagingPeople managingPeople(People people, OneTimePasswords oneTime, BackChannel backChannel) {
    return new ManagingPeople(people, passwords, oneTime, backChannel, clock);
  }

  @Bean
  PeoplePages peoplePages(UiProperties ui) {
    var texts = List.of(new MessageBundle("identity"));
    return new PeoplePages(new Pages(ui, Navigation.staff(true), texts, true));
  }

  /// People come through the staff edge, which sends their token along.
  @Bean
  @Order(2)
  SecurityFilterChain peoplePage(
      HttpSecurity http,
      IdentityProperties properties,
      JWKSource<SecurityContext> keys,
      PeoplePages pages) {
    http.securityMatcher("/people", "/people/**");
    http.csrf(csrf -> csrf.disable());
    http.sessionManagement(
        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.requestCache(cache -> cache.disable());
    http.authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("coordinator"));
    http.oauth2ResourceServer(server ->
        server
            .jwt(jwt ->
                jwt.decoder(decoder(properties, keys)).jwtAuthenticationConverter(authorities()))
            .authenticationEntryPoint(
                (request, response, _) -> pages.refuse(request, response, 401))
            .accessDeniedHandler((request, response, _) -> pages.refuse(request, response, 403)));
    return http.build();
  }

  private static JwtDecoder decoder(
      IdentityProperties properties, JWKSource<SecurityContext> keys) {
    var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(SKEW),
            new JwtIssuerValidator(properties.issuer()),
            new JwtClaimValidator<List<String>>(
                "aud", audience -> audience != null && audience.contains("alliance"))));
    return decoder;
  }

  private static JwtAuthenticationConverter authorities() {
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(token ->
        Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of()).stream()
            .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role))
            .toList());
    return converter;
  }
}

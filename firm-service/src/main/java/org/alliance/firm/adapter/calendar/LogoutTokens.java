package org.alliance.firm.adapter.calendar;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alliance.kit.security.Caller;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Reads the provider's orders to end all sign-ins of a person (OpenID Connect Back-Channel Logout
/// 1.0, section 2.6), as the staff edge passes them on. No other token of the provider passes for
/// one.
final class LogoutTokens {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private static final Duration SKEW = Duration.ofSeconds(60);

  /// @param staff the opaque id of the person
  /// @param at when the provider ended their sign-ins
  record Order(String staff, Instant at) {}

  private final String issuer;
  private final JwtDecoder decoder;

  /// @param keys where the issuer's keys are
  /// @param client whom the provider addresses: the staff edge
  LogoutTokens(String issuer, String keys, String client) {
    this.issuer = issuer;
    var tokens =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .validateType(false)
            .jwtProcessorCustomizer(processor ->
                processor.setJWSTypeVerifier(
                    new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("logout+jwt"))))
            .build();
    tokens.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(SKEW),
            new JwtIssuerValidator(issuer),
            token ->
                isOrder(token, client)
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"))));
    decoder = tokens;
  }

  /// @return empty for anything that is no such order
  /// @throws org.springframework.security.oauth2.jwt.JwtException if the keys cannot be read now
  Optional<Order> read(String token) {
    try {
      var order = decoder.decode(token);
      return Optional.ofNullable(order.getSubject())
          .flatMap(subject ->
              Optional.ofNullable(order.getIssuedAt())
                  .map(at -> new Order(Caller.staffIdOf(issuer, subject), at)));
    } catch (BadJwtException bad) {
      return Optional.empty();
    }
  }

  private static boolean isOrder(Jwt token, String client) {
    return token.getAudience() != null
        && token.getAudience().contains(client)
        && token.getExpiresAt() != null
        && token.getClaim("events") instanceof Map<?, ?> events
        && events.containsKey(EVENT)
        && !token.hasClaim("sid")
        && !token.hasClaim("nonce");
  }
}

package org.alliance.gateway.signin;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.alliance.gateway.session.SignedInPeople.EndOrder;
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

/// Reads the provider's logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6). No
/// other token of the provider passes for one.
final class LogoutTokens {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final JwtDecoder decoder;

  /// @param client to whom the tokens are addressed
  LogoutTokens(SignInProperties.Identity identity, String client) {
    var tokens =
        NimbusJwtDecoder.withJwkSetUri(identity.keys())
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .validateType(false)
            .jwtProcessorCustomizer(processor ->
                processor.setJWSTypeVerifier(
                    new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("logout+jwt"))))
            .build();
    tokens.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(SKEW),
            new JwtIssuerValidator(identity.issuer()),
            token ->
                isLogoutToken(token, client)
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"))));
    decoder = tokens;
  }

  /// Empty for anything that is no logout token of our provider for this client.
  ///
  /// @throws org.springframework.security.oauth2.jwt.JwtException if the provider's keys cannot be
  ///   read now
  Optional<EndOrder> read(String token) {
    try {
      return order(decoder.decode(token));
    } catch (BadJwtException | IllegalArgumentException bad) {
      return Optional.empty();
    }
  }

  private static boolean isLogoutToken(Jwt token, String client) {
    return token.getAudience() != null
        && token.getAudience().contains(client)
        && token.getIssuedAt() != null
        && token.getExpiresAt() != null
        && token.getClaim("events") instanceof Map<?, ?> events
        && events.containsKey(EVENT)
        && !token.hasClaim("nonce");
  }

  private static Optional<EndOrder> order(Jwt token) {
    return Optional.ofNullable(token.getIssuedAt())
        .map(at -> new EndOrder(token.getSubject(), token.getClaimAsString("sid"), at));
  }
}

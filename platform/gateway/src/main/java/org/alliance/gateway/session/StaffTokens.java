package org.alliance.gateway.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.gateway.problem.Problem;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Checks tokens as the services do, for the few answers that the edge gives by itself.
public final class StaffTokens {
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final String AUDIENCE = "alliance";

  /// People of the Alliance. Firms and partners are its guests.
  private static final Set<String> STAFF =
      Set.of("hotline", "triage", "coordinator", "ops", "auditor");

  private final JwtDecoder decoder;

  /// @param issuer as tokens name it
  /// @param keys where its keys are
  public StaffTokens(String issuer, String keys) {
    var tokens =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .validateType(false)
            .build();
    tokens.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(SKEW),
            new JwtIssuerValidator(issuer),
            insist(token -> token.getExpiresAt() != null),
            insist(
                token -> token.getAudience() != null && token.getAudience().contains(AUDIENCE))));
    decoder = tokens;
  }

  /// @return why the bearer of this token is not let in; empty for staff
  Optional<Problem> refusal(String token) {
    try {
      return isStaff(decoder.decode(token)) ? Optional.empty() : Optional.of(Problem.ROLE_MISSING);
    } catch (BadJwtException bad) {
      return Optional.of(Problem.NOT_SIGNED_IN);
    } catch (JwtException keysAway) {
      return Optional.of(Problem.SIGN_IN_AWAY);
    }
  }

  private static boolean isStaff(Jwt token) {
    return token.getClaim("roles") instanceof List<?> roles
        && roles.stream().anyMatch(role -> role instanceof String name && STAFF.contains(name));
  }

  private interface Condition {
    boolean holds(Jwt token);
  }

  private static OAuth2TokenValidator<Jwt> insist(Condition condition) {
    var failure = OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    return token -> condition.holds(token) ? OAuth2TokenValidatorResult.success() : failure;
  }
}

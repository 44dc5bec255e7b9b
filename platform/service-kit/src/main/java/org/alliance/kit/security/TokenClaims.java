package org.alliance.kit.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// Refuses tokens that never end, that begin in the future, or that name nobody.
final class TokenClaims implements OAuth2TokenValidator<Jwt> {
  /// How far two machines' clocks may be apart; Spring Security's own allowance.
  private static final Duration SKEW = Duration.ofSeconds(60);

  private static final int LONGEST_SUBJECT = 256;

  private final Clock clock;

  TokenClaims(Clock clock) {
    this.clock = clock;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    var wrong = new ArrayList<OAuth2Error>();
    if (token.getExpiresAt() == null) {
      wrong.add(error("The token has no exp claim"));
    }
    if (!isTime(token.getIssuedAt()) || !isBefore(token.getIssuedAt(), token.getExpiresAt())) {
      wrong.add(error("The token has no iat claim that is in the past and before exp"));
    }
    var subject = token.getSubject();
    if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      wrong.add(error("The token has no sub claim of 1 to 256 characters"));
    }
    return OAuth2TokenValidatorResult.failure(wrong);
  }

  private boolean isTime(@Nullable Instant issued) {
    return issued != null && !issued.isAfter(clock.instant().plus(SKEW));
  }

  private static boolean isBefore(@Nullable Instant issued, @Nullable Instant expires) {
    return issued == null || expires == null || issued.isBefore(expires);
  }

  private static OAuth2Error error(String what) {
    return new OAuth2Error("invalid_token", what, null);
  }
}

package org.alliance.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTests {
  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private final TokenClaims claims = new TokenClaims(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void ownsAsAnOrganisationOrAsAPersonAndTheTwoNeverMeet() {
    var organisation = Caller.of(token(with -> with.claim("organisation", "hotline")));
    var person = Caller.of(token(with -> with.subject("hotline")));
    assertThat(organisation.owner()).isEqualTo("organisation:hotline");
    assertThat(person.owner()).isEqualTo("person:hotline");
    assertThat(Caller.of(token(with -> with.subject("organisation:hotline"))).owner())
        .isNotEqualTo(organisation.owner());
  }

  @Test
  void hasAStaffIdThatStaysAndSaysNothing() {
    var id = Caller.of(token(with -> with)).staffId();
    assertThat(id).hasValueSatisfying(hex -> assertThat(hex).matches("[0-9a-f]{16}"));
    assertThat(Caller.of(token(with -> with.claim("roles", List.of("ops")))).staffId())
        .isEqualTo(id);
    assertThat(Caller.of(token(with -> with.subject("somebody-else"))).staffId()).isNotEqualTo(id);
    assertThat(Caller.of(token(with -> with.issuer("https://other.example"))).staffId())
        .isNotEqualTo(id);
    assertThat(Caller.ANONYMOUS.staffId()).isEmpty();
  }

  @Test
  void takesTokensThatEnd() {
    assertThat(isTaken(with -> with)).isTrue();
    assertThat(isTaken(with -> with.claims(all -> all.remove("exp")))).isFalse();
  }

  @Test
  void takesTokensThatHaveBegun() {
    assertThat(isTaken(with -> with.issuedAt(NOW.plusSeconds(59)))).isTrue();
    assertThat(isTaken(with -> with.issuedAt(NOW.plusSeconds(61)))).isFalse();
    assertThat(isTaken(with -> with.claims(all -> all.remove("iat")))).isFalse();
  }

  @Test
  void takesTokensThatNameSomebody() {
    assertThat(isTaken(with -> with.subject(" "))).isFalse();
    assertThat(isTaken(with -> with.subject("x".repeat(257)))).isFalse();
    assertThat(isTaken(with -> with.claims(all -> all.remove("sub")))).isFalse();
  }

  private boolean isTaken(UnaryOperator<Jwt.Builder> change) {
    return !claims.validate(token(change)).hasErrors();
  }

  private static Jwt token(UnaryOperator<Jwt.Builder> change) {
    return change
        .apply(
            Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .issuer("https://identity.example")
                .subject("test-user")
                .issuedAt(NOW)
                .expiresAt(NOW.plusSeconds(600)))
        .build();
  }
}

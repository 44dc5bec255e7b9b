package org.alliance.identity.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliance.contracts.values.code.Coded;
import org.alliance.identity.people.People;
import org.alliance.identity.people.Role;
import org.alliance.identity.people.Subjects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// The claims of every token of this provider: `roles`, `firm` or `organisation` where there is
/// one, `lawyer` for somebody whom the firm knows as one of its lawyers, and a person's `name` for
/// pages. Scripts of a trial may ask for any role with the parameter `role`. The subject is opaque:
/// it tells neither a name nor an organisation.
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private final TrialSecrets secrets;
  private final People people;

  public TokenClaims(TrialSecrets secrets, People people) {
    this.secrets = secrets;
    this.people = people;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (context.getAuthorizationGrant()
        instanceof OAuth2ClientCredentialsAuthenticationToken grant) {
      var claims = ofClient(context, grant);
      context.getClaims().claims(all -> all.putAll(claims));
      var client = context.getRegisteredClient().getClientId();
      context.getClaims().subject(Subjects.ofClient(client, claims, secrets.client(client)));
    } else {
      var subject = Objects.<Authentication>requireNonNull(context.getPrincipal()).getName();
      var person =
          people
              .withSubject(subject)
              .orElseThrow(() -> new OAuth2AuthenticationException("invalid_grant"));
      context.getClaims().claims(all -> all.putAll(person.claims()));
    }
    if (context.getTokenType().getValue().equals("access_token")) {
      context.getClaims().audience(List.of("alliance"));
    }
  }

  private static Map<String, Object> ofClient(
      JwtEncodingContext context, OAuth2ClientCredentialsAuthenticationToken grant) {
    return switch (context.getRegisteredClient().getClientId()) {
      case "partner-demo" -> Map.of("roles", List.of("partner"), "organisation", "demo-hotline");
      case "notification" -> Map.of("roles", List.of("messenger"));
      case "trial-scripts" -> asked(grant.getAdditionalParameters());
      default -> Map.of();
    };
  }

  private static Map<String, Object> asked(Map<String, Object> parameters) {
    var role = String.valueOf(parameters.get("role"));
    if (Coded.find(Role.class, role).isEmpty()) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error("invalid_request", "Send role, one of " + Coded.codes(Role.class), null));
    }
    var claims = new HashMap<String, Object>(Map.of("roles", List.of(role)));
    List.of("firm", "lawyer", "organisation")
        .forEach(name -> {
          if (parameters.get(name) instanceof String value && !value.isBlank()) {
            claims.put(name, value);
          }
        });
    return claims;
  }
}

package org.alliance.identity.token;

import org.alliance.identity.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Codes and tokens that have been issued. Those of a person who has left are gone: a code, a
/// refresh token and an access token are all unknown from then on.
public final class LivingAuthorizations implements OAuth2AuthorizationService {
  private final OAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
  private final People people;

  public LivingAuthorizations(People people) {
    this.people = people;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    kept.save(authorization);
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    kept.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return living(kept.findById(id));
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return living(kept.findByToken(token, type));
  }

  private @Nullable OAuth2Authorization living(@Nullable OAuth2Authorization found) {
    if (found == null
        || found.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)
        || people.withSubject(found.getPrincipalName()).isPresent()) {
      return found;
    }
    kept.remove(found);
    return null;
  }
}

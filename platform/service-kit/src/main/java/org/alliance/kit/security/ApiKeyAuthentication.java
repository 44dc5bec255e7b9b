package org.alliance.kit.security;

import java.util.List;
import org.alliance.kit.keys.ApiKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The bearer of an API key.
final class ApiKeyAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient ApiKey key;

  ApiKeyAuthentication(ApiKey key) {
    super(List.of(new SimpleGrantedAuthority(roleOf(key).authority())));
    this.key = key;
    setAuthenticated(true);
  }

  /// What a key may be at most; its scopes say which part of that.
  static Role roleOf(ApiKey key) {
    return switch (key.holder().kind()) {
      case ORGANISATION -> Role.PARTNER;
      case FIRM -> Role.FIRM_LEAD;
    };
  }

  ApiKey key() {
    return key;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return key.id();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApiKeyAuthentication another && another.key.id().equals(key.id());
  }

  @Override
  public int hashCode() {
    return key.id().hashCode();
  }
}

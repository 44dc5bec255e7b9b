package org.alliance.gateway.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/// The staff edge as a client of the provider. There is none as long as its secret is not there.
final class StaffClient implements ClientRegistrationRepository {
  static final String ID = "alliance";

  /// Where a sign-in begins.
  static final String SIGN_IN = "/oauth2/authorization/" + ID;

  private final ClientRegistration settings;
  private final StaffClientSecret secret;
  private volatile @Nullable ClientRegistration last;

  StaffClient(
      OAuth2ClientProperties client, SignInProperties properties, StaffClientSecret secret) {
    var mapped = new OAuth2ClientPropertiesMapper(client).asClientRegistrations().get(ID);
    if (mapped == null) {
      throw new IllegalStateException(
          "spring.security.oauth2.client.registration.alliance is not set");
    }
    this.settings =
        ClientRegistration.withClientRegistration(mapped)
            .redirectUri(properties.staff("/login/oauth2/code/" + ID))
            .issuerUri(properties.identity().issuer())
            .build();
    this.secret = secret;
  }

  String clientId() {
    return settings.getClientId();
  }

  boolean isReady() {
    return secret.now().isPresent();
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) ? secret.now().map(this::with).orElse(null) : null;
  }

  private ClientRegistration with(String now) {
    var known = Optional.ofNullable(last).filter(it -> it.getClientSecret().equals(now));
    if (known.isPresent()) {
      return known.get();
    }
    var made = ClientRegistration.withClientRegistration(settings).clientSecret(now).build();
    last = made;
    return made;
  }
}

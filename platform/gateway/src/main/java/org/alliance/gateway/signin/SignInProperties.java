package org.alliance.gateway.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param staffUrl where browsers reach the staff edge; redirects are built from this setting and
///   never from the Host header
/// @param identity the provider
/// @param session how long a sign-in lasts
@ConfigurationProperties("alliance")
public record SignInProperties(
    @DefaultValue("http://localhost:8081") URI staffUrl,
    @DefaultValue Identity identity,
    @DefaultValue Session session) {

  /// @param issuer as tokens name it
  /// @param jwkSetUri where its keys are; `<issuer>/oauth2/jwks` if not set
  /// @param endSessionUri where browsers sign out; `<issuer>/connect/logout` if not set
  /// @param peopleUri where the edge reaches the page `/people` of the trial's provider; the
  ///   issuer's address if not set
  /// @param staffClientSecret the secret of the client `staff-edge`
  /// @param staffClientSecretFile a properties file that has it as `clients.staff-edge`; it may
  ///   appear after the start
  public record Identity(
      @DefaultValue("http://localhost:8082") String issuer,
      @Nullable String jwkSetUri,
      @Nullable String endSessionUri,
      @Nullable URI peopleUri,
      @Nullable String staffClientSecret,
      @Nullable Path staffClientSecretFile) {
    String keys() {
      return Optional.ofNullable(jwkSetUri).orElse(issuer + "/oauth2/jwks");
    }

    public URI people() {
      return Optional.ofNullable(peopleUri).orElseGet(() -> URI.create(issuer));
    }

    URI endSession() {
      return URI.create(Optional.ofNullable(endSessionUri).orElse(issuer + "/connect/logout"));
    }
  }

  /// @param idle a session ends when nothing was asked for so long; an open stream asks at least
  ///   every 10 minutes
  /// @param longest a session ends so long after the sign-in, whatever happens
  public record Session(@DefaultValue("1h") Duration idle, @DefaultValue("8h") Duration longest) {}

  /// @param path begins with a slash
  String staff(String path) {
    var base = staffUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  /// Scheme, host and port of the provider's sign-out page.
  String providerOrigin() {
    var uri = identity.endSession();
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}

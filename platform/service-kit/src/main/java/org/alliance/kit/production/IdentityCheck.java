package org.alliance.kit.production;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/// Whom the service believes: an issuer of its own, over TLS, and only tokens that were made for
/// it.
final class IdentityCheck implements ProductionCheck {
  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0.0.0.0");

  @Override
  public List<String> findings(Environment settings) {
    var findings = new ArrayList<String>();
    requireOutside(settings, "alliance.identity.issuer", findings);
    if (settings.containsProperty("alliance.identity.jwk-set-uri")) {
      requireOutside(settings, "alliance.identity.jwk-set-uri", findings);
    }
    if (settings.getProperty("spring.security.oauth2.resourceserver.jwt.audiences", "").isBlank()) {
      findings.add(
          "spring.security.oauth2.resourceserver.jwt.audiences is empty: name the audience that tokens are made for.");
    }
    return findings;
  }

  private static void requireOutside(Environment settings, String name, List<String> findings) {
    var address = settings.getProperty(name, "");
    if (!address.startsWith("https://")) {
      findings.add(name + " is not an https address: name your own identity provider.");
    } else if (isLoopback(address)) {
      findings.add(name + " is on this machine: name your own identity provider.");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      var host = URI.create(address).getHost();
      return host == null || LOOPBACK.contains(host);
    } catch (IllegalArgumentException none) {
      return true;
    }
  }
}

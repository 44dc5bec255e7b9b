package org.alliance.kit.production;

import com.mongodb.ConnectionString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/// Broker and store know who connects, unless somebody says in so many words that they need not:
/// behind a network that nobody else is on.
final class ConnectionsCheck implements ProductionCheck {
  private static final String WITHOUT_BROKER = "alliance.production.accept-unauthenticated-broker";
  private static final String WITHOUT_STORE = "alliance.production.accept-unauthenticated-store";

  @Override
  public List<String> findings(Environment settings) {
    var findings = new ArrayList<String>();
    if (!isSet(settings, WITHOUT_BROKER) && !isBrokerAuthenticated(settings)) {
      findings.add(
          "The broker does not authenticate clients: set spring.kafka.security.protocol to SASL_SSL or SSL, or say "
              + WITHOUT_BROKER
              + "=true.");
    }
    if (!isSet(settings, WITHOUT_STORE) && !isStoreAuthenticated(settings)) {
      findings.add(
          "The store does not authenticate clients: put credentials into spring.mongodb.uri, or say "
              + WITHOUT_STORE
              + "=true.");
    }
    return findings;
  }

  private static boolean isSet(Environment settings, String name) {
    return settings.getProperty(name, Boolean.class, false);
  }

  private static boolean isBrokerAuthenticated(Environment settings) {
    return Stream.of(
            "spring.cloud.stream.kafka.binder.configuration.security.protocol",
            "spring.kafka.security.protocol",
            "spring.kafka.properties.security.protocol")
        .map(name -> settings.getProperty(name, "").toUpperCase(Locale.ROOT))
        .anyMatch(protocol -> protocol.startsWith("SASL") || protocol.equals("SSL"));
  }

  private static boolean isStoreAuthenticated(Environment settings) {
    var uri = settings.getProperty("spring.mongodb.uri", "");
    try {
      return new ConnectionString(uri).getCredential() != null;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}

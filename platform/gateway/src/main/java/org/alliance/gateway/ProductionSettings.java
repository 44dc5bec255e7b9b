package org.alliance.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/// The staff edge does not start in production with what a trial has: it would send people's
/// passwords and tokens over plain HTTP, or believe a provider whose secrets lie in a file.
@Configuration(proxyBeanMethods = false)
@Profile("production & staff")
class ProductionSettings {
  /// How secrets begin that the trial's provider made.
  private static final String TRIAL = "trial-";

  private static final List<String> ADDRESSES =
      List.of(
          "alliance.staff-url",
          "alliance.identity.issuer",
          "alliance.identity.token-uri",
          "alliance.identity.jwk-set-uri",
          "alliance.identity.end-session-uri",
          "spring.security.oauth2.client.provider.alliance.authorization-uri",
          "spring.security.oauth2.client.provider.alliance.token-uri",
          "spring.security.oauth2.client.provider.alliance.jwk-set-uri");

  /// Before any other bean, so that the reason is the first thing that the log says.
  @Bean
  static BeanFactoryPostProcessor noTrialSettings(Environment environment) {
    return _ -> {
      var faults = faults(environment);
      if (!faults.isEmpty()) {
        throw new IllegalStateException(
            "The profile production does not start with settings of the trial. "
                + String.join(" ", faults));
      }
    };
  }

  private static List<String> faults(Environment environment) {
    var faults = new ArrayList<String>();
    for (var setting : ADDRESSES) {
      Optional.ofNullable(environment.getProperty(setting))
          .filter(address -> !address.startsWith("https://"))
          .ifPresent(_ -> faults.add("Set " + setting + " to an https address."));
    }
    if (environment.getProperty("alliance.staff-url") == null) {
      faults.add("Set alliance.staff-url to where browsers reach the staff edge.");
    }
    if (environment.getProperty("alliance.trial", Boolean.class, false)) {
      faults.add("Leave alliance.trial out.");
    }
    if (hasTrialSecret(environment)) {
      faults.add(
          "Set alliance.identity.staff-client-secret to the secret that your own identity provider gave this edge.");
    }
    return faults;
  }

  private static boolean hasTrialSecret(Environment environment) {
    return environment.containsProperty("clients.staff-edge")
        || environment.containsProperty("alliance.identity.staff-client-secret-file")
        || Optional.ofNullable(environment.getProperty("alliance.identity.staff-client-secret"))
            .filter(secret -> secret.startsWith(TRIAL))
            .isPresent();
  }
}

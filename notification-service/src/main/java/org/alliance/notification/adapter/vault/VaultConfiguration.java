package org.alliance.notification.adapter.vault;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import org.alliance.notification.NotificationProperties;
import org.alliance.notification.application.post.ContactClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way to the vault.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
  @Bean
  ContactClaims contactClaims(
      NotificationProperties properties, CircuitBreakerRegistry breakers, Clock clock) {
    var vault = properties.vault();
    return new VaultClaims(
        vault.url(),
        URI.create(vault.tokenUri()),
        new ClientSecret(vault.secret(), vault.secretFile()),
        breakers.circuitBreaker("vault"),
        clock);
  }
}

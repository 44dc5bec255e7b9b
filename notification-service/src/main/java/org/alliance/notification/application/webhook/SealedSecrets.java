package org.alliance.notification.application.webhook;

/// Encrypts the secrets of webhooks at rest.
public interface SealedSecrets {
  /// @param endpoint that the secret belongs to; it can be opened for no other
  String seal(String secret, String endpoint);

  /// @throws IllegalStateException if it was sealed with another key or for another endpoint, or
  ///   was changed
  String open(String sealed, String endpoint);
}

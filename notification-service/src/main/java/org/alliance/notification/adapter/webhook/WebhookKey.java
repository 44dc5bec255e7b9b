package org.alliance.notification.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.alliance.kit.sealing.AesGcm;
import org.alliance.notification.application.webhook.SealedSecrets;

/// Seals secrets with the service's key. A secret is bound to its endpoint.
final class WebhookKey implements SealedSecrets {
  private final byte[] key;

  WebhookKey(byte[] key) {
    this.key = key;
  }

  @Override
  public String seal(String secret, String endpoint) {
    return Base64.getEncoder()
        .encodeToString(
            AesGcm.seal(key, secret.getBytes(StandardCharsets.UTF_8), boundTo(endpoint)));
  }

  @Override
  public String open(String sealed, String endpoint) {
    try {
      return new String(
          AesGcm.open(key, Base64.getDecoder().decode(sealed), boundTo(endpoint)),
          StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException("A sealed secret is not in Base64", notBase64);
    }
  }

  private static String boundTo(String endpoint) {
    return "webhook|" + endpoint;
  }
}

package org.alliance.notification.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.alliance.kit.sealing.AesGcm;
import org.alliance.kit.sealing.KeyFile;
import org.alliance.notification.application.webhook.SealedSecrets;

/// Seals secrets with notification's own key. A secret is bound to its endpoint.
final class WebhookKey implements SealedSecrets {
  static final String SETTING = "notification.webhook-key";

  private final byte[] key;

  private WebhookKey(byte[] key) {
    this.key = key;
  }

  static WebhookKey of(String base64) {
    return new WebhookKey(KeyFile.decode(base64, SETTING));
  }

  /// The key in the folder. The first call makes it, readable by its owner only.
  static WebhookKey in(Path folder) {
    return new WebhookKey(KeyFile.in(folder, "webhook"));
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

package org.alliance.notification;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alliance.kit.sealing.KeyFile;

/// The one key of this service. It seals the secrets of webhooks; a key for each other purpose is
/// derived from it.
public final class ServiceKey {
  public static final String SETTING = "notification.webhook-key";

  private static final String HMAC = "HmacSHA256";

  private final byte[] key;

  private ServiceKey(byte[] key) {
    this.key = key.clone();
  }

  /// @param base64 32 bytes; blank for the key in the folder, which the first call makes
  public static ServiceKey of(String base64, Path folder) {
    return new ServiceKey(
        base64.isBlank() ? KeyFile.in(folder, "webhook") : KeyFile.decode(base64, SETTING));
  }

  public byte[] bytes() {
    return key.clone();
  }

  /// The same for the same text; nobody can reckon it without the key.
  ///
  /// @param purpose two purposes never have the same
  public byte[] hash(String purpose, String text) {
    return hmac(hmac(key, purpose), text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.alliance.kit.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 (RFC 2104) under one key. For one thread only.
public final class KeyedHash {
  private final Mac mac;

  public KeyedHash(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// 32 bytes.
  public byte[] of(byte[] content) {
    return mac.doFinal(content);
  }
}

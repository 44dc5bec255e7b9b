package org.alliance.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with a random 96-bit nonce in front of every ciphertext, as NIST SP 800-38D asks. A
/// ciphertext is bound to a text, and can be opened for no other.
public final class AesGcm {
  static final int KEY_BYTES = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  public static byte[] newKey() {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /// @param boundTo what the ciphertext belongs to, such as the id of its owner
  public static byte[] seal(byte[] key, byte[] plain, String boundTo) {
    try {
      var nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo).doFinal(plain);
      var result = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, result, NONCE, sealed.length);
      return result;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @throws IllegalStateException if it was sealed with another key, is bound to something else,
  ///   or was changed
  public static byte[] open(byte[] key, byte[] sealed, String boundTo) {
    try {
      return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), boundTo)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "What is sealed cannot be opened: wrong key, wrong owner, or changed", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String boundTo)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}

package org.alliance.notification.adapter.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alliance.notification.application.webhook.SealedSecrets;

/// Seals secrets with AES-256-GCM and a random 96-bit nonce in front of each. A secret is bound to
/// its endpoint.
final class WebhookKey implements SealedSecrets {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  private WebhookKey(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException(
          "notification.webhook-key has to be 32 bytes in Base64, for example from: openssl rand -base64 32");
    }
    this.key = key.clone();
  }

  static WebhookKey of(String base64) {
    return new WebhookKey(Base64.getDecoder().decode(base64.strip()));
  }

  /// The key in the folder. The first call makes it, readable by its owner only.
  static WebhookKey in(Path folder) {
    var file = folder.resolve("webhook.key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        create(file);
      }
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key of webhooks cannot be read: " + file, e);
    }
  }

  /// Written whole under another name first, so that nobody reads half a key.
  private static void create(Path file) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft =
        Files.createTempFile(file.toAbsolutePath().getParent(), "webhook", ".new", ownerOnly);
    try {
      var bytes = new byte[32];
      RANDOM.nextBytes(bytes);
      Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException somebodyElseWasQuicker) {
      // Then theirs is the key.
    } finally {
      Files.delete(draft);
    }
  }

  @Override
  public String seal(String secret, String endpoint) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, endpoint)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      var all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String open(String sealed, String endpoint) {
    try {
      var all = Base64.getDecoder().decode(sealed);
      var plain =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), endpoint)
              .doFinal(all, NONCE, all.length - NONCE);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("A secret cannot be opened with this key", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String endpoint) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("webhook|" + endpoint).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}

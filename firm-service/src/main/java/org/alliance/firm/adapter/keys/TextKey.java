package org.alliance.firm.adapter.keys;

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
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.SealedTexts;

/// Seals texts with AES-256-GCM and a random 96-bit nonce in front of each. A text is bound to its
/// case or firm.
final class TextKey implements SealedTexts {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  private TextKey(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException(
          "firm.text-key has to be 32 bytes in Base64, for example from: openssl rand -base64 32");
    }
    this.key = key.clone();
  }

  static TextKey of(String base64) {
    return new TextKey(Base64.getDecoder().decode(base64.strip()));
  }

  /// The key in the folder. The first call makes it, readable by its owner only.
  static TextKey in(Path folder) {
    var file = folder.resolve("text.key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        create(file);
      }
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key of free texts cannot be read: " + file, e);
    }
  }

  /// Written whole under another name first, so that nobody reads half a key.
  private static void create(Path file) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "text", ".new", ownerOnly);
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
  public String seal(String plain, CaseId caseId) {
    return seal(plain, "firm|" + caseId.value());
  }

  @Override
  public String open(String sealed, CaseId caseId) {
    return open(sealed, "firm|" + caseId.value());
  }

  @Override
  public String seal(String plain, FirmId firm) {
    return seal(plain, "profile|" + firm.value());
  }

  @Override
  public String open(String sealed, FirmId firm) {
    return open(sealed, "profile|" + firm.value());
  }

  private String seal(String plain, String boundTo) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, boundTo)
              .doFinal(plain.getBytes(StandardCharsets.UTF_8));
      var all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String open(String sealed, String boundTo) {
    try {
      var all = Base64.getDecoder().decode(sealed);
      var plain =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), boundTo)
              .doFinal(all, NONCE, all.length - NONCE);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("A sealed text cannot be opened with this key", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String boundTo) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}

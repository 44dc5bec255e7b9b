package org.alliance.intake.adapter.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alliance.intake.application.vault.MasterKey;

/// The vault's master key. It wraps one data key per person and gives ids that nobody can reckon
/// back. AES-256-GCM with a random 96-bit nonce in front of every ciphertext, as NIST SP 800-38D
/// asks.
final class VaultKey implements MasterKey {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] master;

  /// One for each purpose, of which there are few.
  private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

  private VaultKey(byte[] master) {
    if (master.length != 32) {
      throw new IllegalArgumentException(
          "The vault's key has to be 32 bytes in Base64, for example from: openssl rand -base64 32");
    }
    this.master = master.clone();
  }

  static VaultKey of(String base64) {
    return new VaultKey(Base64.getDecoder().decode(base64.strip()));
  }

  /// The key in the folder; made on the first call, readable by its owner only.
  static VaultKey in(Path folder) {
    var file = folder.resolve("vault.key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        create(file);
      }
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The vault's key cannot be read: " + file, e);
    }
  }

  /// Written whole under another name first: nobody ever reads half a key, and a process that dies
  /// here leaves none.
  private static void create(Path file) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "vault", ".new", ownerOnly);
    try {
      Files.writeString(draft, Base64.getEncoder().encodeToString(randomBytes()));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException somebodyElseWasQuicker) {
      // Then theirs is the key.
    } finally {
      Files.delete(draft);
    }
  }

  private static byte[] randomBytes() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public byte[] wrap(byte[] plain, String owner) {
    return encrypt(master, plain, "key|" + owner);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String owner) {
    return decrypt(master, wrapped, "key|" + owner);
  }

  @Override
  public DataKey newDataKey() {
    return new PersonKey(randomBytes());
  }

  @Override
  public DataKey dataKey(byte[] wrapped, String owner) {
    return new PersonKey(unwrap(wrapped, owner));
  }

  private final class PersonKey implements DataKey {
    private final byte[] key;

    private PersonKey(byte[] key) {
      this.key = key;
    }

    @Override
    public byte[] wrapped(String owner) {
      return wrap(key, owner);
    }

    @Override
    public byte[] seal(byte[] plain, String boundTo) {
      return encrypt(key, plain, boundTo);
    }

    @Override
    public byte[] open(byte[] sealed, String boundTo) {
      return decrypt(key, sealed, boundTo);
    }
  }

  /// HMAC-SHA256 under a key derived from the master key for this purpose.
  @Override
  public byte[] fingerprint(String purpose, String text) {
    return hmac(derived.computeIfAbsent(purpose, this::keyFor), text);
  }

  private byte[] keyFor(String purpose) {
    return hmac(master, purpose);
  }

  @Override
  public UUID id(String purpose, String text) {
    var bytes = ByteBuffer.wrap(fingerprint(purpose, text));
    var high = (bytes.getLong() & ~0xF000L) | 0x8000L;
    var low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static byte[] encrypt(byte[] key, byte[] plain, String boundTo) {
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

  private static byte[] decrypt(byte[] key, byte[] sealed, String boundTo) {
    try {
      return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), boundTo)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The vault cannot open this: wrong key, wrong owner, or changed", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String boundTo)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    SecretKey secret = new SecretKeySpec(key, "AES");
    cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.alliance.intake.adapter.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.kit.sealing.AesGcm;
import org.alliance.kit.sealing.KeyFile;
import org.alliance.kit.sealing.KeyedHash;

/// The vault's master key. It wraps one data key per person and gives ids that nobody can reckon
/// back.
final class VaultKey implements MasterKey {
  private final byte[] master;

  /// One for each purpose, of which there are few.
  private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

  private VaultKey(byte[] master) {
    this.master = master.clone();
  }

  static VaultKey of(String base64) {
    return new VaultKey(KeyFile.decode(base64, "The vault's key"));
  }

  /// The key in the folder; made on the first call, readable by its owner only.
  static VaultKey in(Path folder) {
    return new VaultKey(KeyFile.in(folder, "vault"));
  }

  @Override
  public byte[] wrap(byte[] plain, String owner) {
    return AesGcm.seal(master, plain, "key|" + owner);
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String owner) {
    return AesGcm.open(master, wrapped, "key|" + owner);
  }

  @Override
  public DataKey newDataKey() {
    return new PersonKey(AesGcm.newKey());
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
      return AesGcm.seal(key, plain, boundTo);
    }

    @Override
    public byte[] open(byte[] sealed, String boundTo) {
      return AesGcm.open(key, sealed, boundTo);
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

  private static byte[] hmac(byte[] key, String text) {
    return new KeyedHash(key).of(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.alliance.intake.application.vault;

import java.util.UUID;

/// Intake's secret key. It seals what the store must not read, and makes names that only intake can
/// compute. Losing the key means losing every name in the vault.
public interface MasterKey {
  /// Seals a content for one owner. Only [#unwrap] with the same owner opens it.
  byte[] wrap(byte[] plain, String owner);

  /// @throws IllegalStateException if the content was sealed with another key or for another owner,
  ///   or was changed
  byte[] unwrap(byte[] wrapped, String owner);

  /// A random key for one person, so that throwing it away erases the person.
  DataKey newDataKey();

  /// The key of a person as [DataKey#wrapped] stored it.
  DataKey dataKey(byte[] wrapped, String owner);

  /// Always the same 32 bytes for the same purpose and text.
  byte[] fingerprint(String purpose, String text);

  /// The fingerprint in the form of a UUID version 8 (RFC 9562).
  UUID id(String purpose, String text);

  /// Encrypts the fields of one person.
  interface DataKey {
    /// This key as it may be stored.
    byte[] wrapped(String owner);

    /// @param boundTo the place of the text, so that nobody can move it to another place
    byte[] seal(byte[] plain, String boundTo);

    /// @throws IllegalStateException if the text was sealed with another key or for another place,
    ///   or was changed
    byte[] open(byte[] sealed, String boundTo);
  }
}

package org.alliance.intake.adapter.keys;

import java.util.Base64;
import org.alliance.intake.application.vault.MasterKey;

/// Master keys for tests of other packages.
public final class TestKeys {
  private TestKeys() {}

  /// @param firstByte of the key; all others are 0
  public static MasterKey of(int firstByte) {
    var key = new byte[32];
    key[0] = (byte) firstByte;
    return VaultKey.of(Base64.getEncoder().encodeToString(key));
  }
}

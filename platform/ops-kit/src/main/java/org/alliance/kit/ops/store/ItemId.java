package org.alliance.kit.ops.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The id of a stuck event: a hash of its kind and its place. It has 20 digits, because Spring Data
/// would take 24 digits for one of MongoDB's own ids.
public final class ItemId {
  private ItemId() {}

  public static String of(String kind, String where) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + "|" + where).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

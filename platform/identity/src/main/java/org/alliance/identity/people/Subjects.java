package org.alliance.identity.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Opaque subjects of tokens. They have an underscore, as the ids of firms and organisations never
/// do, so a subject cannot be taken for one of those.
public final class Subjects {
  private static final String PREFIX = "u_";
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Subjects() {}

  public static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return text(bytes);
  }

  /// A script is somebody else in each role and at each firm, and the same again next time.
  public static String ofClient(String client, Map<String, Object> claims, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var who = client + "\n" + new TreeMap<>(claims);
      return text(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return PREFIX
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES));
  }
}

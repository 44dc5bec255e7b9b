package org.alliance.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The `Message-ID` of each mail: the id of its delivery and a sign that only this service can
/// make, so that a report about a mail cannot be forged by whoever can guess the id. The same
/// delivery has the same message id however often it is sent.
public final class MessageIds {
  private static final String HMAC = "HmacSHA256";

  /// Half of the hash, as RFC 2104 allows.
  private static final int SIGN_BYTES = 16;

  private final byte[] key;
  private final String domain;

  /// @param secret of this service; the key is derived from it for this purpose
  /// @param domain the right-hand side
  public MessageIds(byte[] secret, String domain) {
    key = hmac(secret, "message-id");
    this.domain = domain.toLowerCase(Locale.ROOT);
  }

  /// @param delivery in lower case, because mail programs may change the case
  public String of(String delivery) {
    return "<" + delivery + "." + sign(delivery) + "@" + domain + ">";
  }

  /// @return the id of the delivery; empty for a message id that is not ours
  public Optional<String> delivery(String messageId) {
    var text = messageId.strip().toLowerCase(Locale.ROOT);
    var end = "@" + domain + ">";
    var cut = text.lastIndexOf('.', Math.max(0, text.length() - end.length()));
    if (!text.startsWith("<") || !text.endsWith(end) || cut < 1) {
      return Optional.empty();
    }
    var delivery = text.substring(1, cut);
    var sign = text.substring(cut + 1, text.length() - end.length());
    return MessageDigest.isEqual(bytes(sign), bytes(sign(delivery)))
        ? Optional.of(delivery)
        : Optional.empty();
  }

  private String sign(String delivery) {
    return HexFormat.of().formatHex(Arrays.copyOf(hmac(key, delivery), SIGN_BYTES));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

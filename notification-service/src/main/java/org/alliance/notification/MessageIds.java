package org.alliance.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// The `Message-ID` of each mail: the id of its delivery and a sign that only this service can
/// make, so that a report about a mail cannot be forged by whoever can guess the id. The same
/// delivery has the same message id however often it is sent.
public final class MessageIds {
  /// Half of the hash, as RFC 2104 allows.
  private static final int SIGN_BYTES = 16;

  private final ServiceKey key;
  private final String domain;

  /// @param domain the right-hand side
  public MessageIds(ServiceKey key, String domain) {
    this.key = key;
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
    return HexFormat.of().formatHex(Arrays.copyOf(key.hash("message-id", delivery), SIGN_BYTES));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.alliance.intake.application.tokens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.alliance.intake.domain.names.NameKeys;
import org.alliance.intake.domain.names.NameLine;
import org.alliance.kit.sealing.KeyedHash;

/// Makes tokens under the key of one firm. A comparison of names asks whether a probe of a listed
/// name is among the keys of a person. A token is a keyed hash of one probe, or of one key, so
/// tokens meet if and only if the names would. For one thread only.
///
/// `token = first 8 bytes of HMAC-SHA-256(firm's key, probe as 8 bytes, high byte first)`
public final class NameTokens {
  /// The version of the rules that make probes of a name. Tokens of other rules would find less, so
  /// they are refused. Goes up when a rule or a table of `domain.names` changes.
  public static final int RULES = 3;

  private static final byte[] SIGN = "alliance-tokens sign".getBytes(StandardCharsets.US_ASCII);

  private final KeyedHash hash;

  public NameTokens(TokenKey key) {
    hash = new KeyedHash(key.bytes());
  }

  /// The tokens of a line of a firm's list, sorted. None if nothing of the line can be compared.
  public long[] ofListed(String line) {
    return NameLine.readings(line)
        .flatMap(name -> NameKeys.of(name).probes().stream())
        .distinct()
        .mapToLong(this::of)
        .sorted()
        .toArray();
  }

  /// The token of one probe or key.
  public long of(long probe) {
    return ByteBuffer.wrap(hash.of(ByteBuffer.allocate(Long.BYTES).putLong(probe).array()))
        .getLong();
  }

  /// Shows with which key a file was made. 16 hex digits, no secret.
  public String sign() {
    return HexFormat.of().formatHex(hash.of(SIGN), 0, Long.BYTES);
  }
}

package org.alliance.intake.application.tokens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of tokens. The first line names the rules and the key's sign. Each further line holds the
/// tokens of one name: 8 bytes each, one after the other, in Base64 for URLs (RFC 4648, 5).
///
/// ```text
/// alliance-tokens 1 rules=3 key=0123456789abcdef
/// AAECAwQFBgcICQoLDA0ODw
/// ```
public final class TokenFile {
  private static final Pattern HEADER =
      Pattern.compile("alliance-tokens 1 rules=([0-9]{1,6}) key=([0-9a-f]{16})");

  /// 50,000 tokens; the longest name that the API takes has some thousand.
  private static final int LONGEST_LINE = 540_000;

  private final InputStream content;

  /// @param content buffered
  TokenFile(InputStream content) {
    this.content = content;
  }

  record Header(int rules, String sign) {}

  /// The first line of a file that this version makes.
  public static String header(NameTokens tokens) {
    return "alliance-tokens 1 rules=" + NameTokens.RULES + " key=" + tokens.sign();
  }

  /// The line of one name.
  public static String line(long[] tokens) {
    var bytes = ByteBuffer.allocate(tokens.length * Long.BYTES);
    bytes.asLongBuffer().put(tokens);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Empty if it is no file of tokens.
  Optional<Header> readHeader() throws IOException {
    return readLine()
        .map(HEADER::matcher)
        .filter(header -> header.matches())
        .map(header -> new Header(Integer.parseInt(header.group(1)), header.group(2)));
  }

  /// The tokens of the next name; empty at the end. Empty lines are left out.
  ///
  /// @throws NotTokens if the next line holds none
  Optional<long[]> readName() throws IOException {
    var line = readLine();
    while (line.isPresent() && line.get().isBlank()) {
      line = readLine();
    }
    return line.map(TokenFile::tokens);
  }

  private static long[] tokens(String line) {
    try {
      var bytes = Base64.getUrlDecoder().decode(line);
      if (bytes.length % Long.BYTES != 0) {
        throw new NotTokens();
      }
      var tokens = new long[bytes.length / Long.BYTES];
      ByteBuffer.wrap(bytes).asLongBuffer().get(tokens);
      return tokens;
    } catch (IllegalArgumentException notBase64) {
      throw new NotTokens();
    }
  }

  private Optional<String> readLine() throws IOException {
    var line = new StringBuilder();
    var next = content.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (line.length() == LONGEST_LINE || next > 127) {
        throw new NotTokens();
      }
      if (next != '\r') {
        line.append((char) next);
      }
      next = content.read();
    }
    return Optional.of(line.toString());
  }

  /// A line holds no tokens.
  static final class NotTokens extends RuntimeException {}
}

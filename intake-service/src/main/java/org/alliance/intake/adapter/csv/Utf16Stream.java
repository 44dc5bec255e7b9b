package org.alliance.intake.adapter.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Reads UTF-16 as UTF-8. Half a character becomes a byte that no UTF-8 has, so that its line, and
/// no other, is found unreadable.
final class Utf16Stream extends InputStream {
  private static final byte[] BROKEN = {(byte) 0xFF};
  private static final int CTRL_Z = 0x1A;

  private final InputStream content;
  private final boolean isLittleEndian;
  private byte[] ready = {};
  private int at;
  private int pushedBack = -1;

  /// @param content buffered
  Utf16Stream(InputStream content, boolean isLittleEndian) {
    this.content = content;
    this.isLittleEndian = isLittleEndian;
  }

  @Override
  public int read() throws IOException {
    if (at == ready.length) {
      ready = encoded();
      at = 0;
    }
    return ready.length == 0 ? -1 : ready[at++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var count = 0;
    for (var next = 0; count < length; count++) {
      next = read();
      if (next < 0) {
        break;
      }
      into[from + count] = (byte) next;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  /// The next character in UTF-8; empty at the end.
  private byte[] encoded() throws IOException {
    var unit = unit();
    if (unit < 0) {
      return new byte[0];
    }
    if (unit > Character.MAX_VALUE) {
      return unit - Character.MAX_VALUE - 1 == CTRL_Z ? new byte[] {CTRL_Z} : BROKEN;
    }
    var first = (char) unit;
    if (Character.isLowSurrogate(first)) {
      return BROKEN;
    }
    if (!Character.isHighSurrogate(first)) {
      return Character.toString(first).getBytes(StandardCharsets.UTF_8);
    }
    var second = unit();
    if (second < 0 || second > Character.MAX_VALUE || !Character.isLowSurrogate((char) second)) {
      pushedBack = second;
      return BROKEN;
    }
    return Character.toString(Character.toCodePoint(first, (char) second))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The next 16 bits; more than that for a single byte at the end; negative after it.
  private int unit() throws IOException {
    if (pushedBack >= 0) {
      var unit = pushedBack;
      pushedBack = -1;
      return unit;
    }
    var one = content.read();
    if (one < 0) {
      return -1;
    }
    var other = content.read();
    if (other < 0) {
      return Character.MAX_VALUE + 1 + one;
    }
    return isLittleEndian ? other << 8 | one : one << 8 | other;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}

package org.alliance.intake.adapter.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The physical lines of a text file. A line ends with LF, CR LF or CR, whichever comes, so that no
/// line end ever hides a line; all of them may be in one file. Control-Z, with which DOS ends a
/// file, is no part of a line.
final class TextLines implements AutoCloseable {
  /// In bytes: a narrative of 20,000 characters, however they are written, and all other cells.
  static final int LONGEST_LINE = 1_100_000;

  private static final int CTRL_Z = 0x1A;
  private static final int ESCAPE = 0x1B;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream content;
  private final Optional<Charset> olderEncoding;
  private final EncodingTally tally = new EncodingTally();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 10];
  private int length;
  private boolean isFirst = true;

  /// @param content in UTF-8
  /// @param olderEncoding that of lines that are not UTF-8, if it is certain
  TextLines(InputStream content, Optional<Charset> olderEncoding) {
    this.content = content;
    this.olderEncoding = olderEncoding;
  }

  /// @throws org.alliance.intake.application.imports.UnreadableFile if it is no text
  static TextLines open(InputStream content, Optional<Charset> olderEncoding) {
    try {
      var head = content.readNBytes(FileSignature.HEAD);
      var units = new FileSignature(head).requireText();
      var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
      return new TextLines(
          switch (units) {
            case ONE_BYTE -> whole;
            case UTF_16_LITTLE_ENDIAN ->
                new Utf16Stream(new BufferedInputStream(whole, 1 << 16), true);
            case UTF_16_BIG_ENDIAN ->
                new Utf16Stream(new BufferedInputStream(whole, 1 << 16), false);
          },
          olderEncoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A physical line without its end.
  ///
  /// @param text empty if it cannot be read
  record Line(Optional<String> text) {}

  /// The next line; null after the last.
  @Nullable Line next() {
    try {
      if (at == end && !fill()) {
        return null;
      }
      length = 0;
      for (var isWhole = false; !isWhole && (at < end || fill()); ) {
        isWhole = takeUpToTheEnd();
      }
      return new Line(decoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EncodingTally tally() {
    return tally;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(content.read(buffer), 0);
    return end > 0;
  }

  /// Takes what the buffer has of the line; true if that is the end of the line.
  private boolean takeUpToTheEnd() throws IOException {
    var stop = at;
    while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
      stop++;
    }
    keep(stop - at);
    at = stop;
    if (at == end) {
      return false;
    }
    var isCarriageReturn = buffer[at] == '\r';
    at++;
    if (isCarriageReturn && (at < end || fill()) && buffer[at] == '\n') {
      at++;
    }
    return true;
  }

  /// Of a line that is too long to be read, no more than shows that it is.
  private void keep(int count) {
    var kept = Math.min(count, LONGEST_LINE + 1 - length);
    if (length + kept > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + kept));
    }
    System.arraycopy(buffer, at, line, length, kept);
    length += kept;
  }

  private Optional<String> decoded() {
    var from = isFirst ? markEnd() : 0;
    isFirst = false;
    while (length > from && line[length - 1] == CTRL_Z) {
      length--;
    }
    if (length > LONGEST_LINE) {
      return Optional.empty();
    }
    var isAscii = true;
    for (var byteAt = from; byteAt < length; byteAt++) {
      if (line[byteAt] == 0) {
        return Optional.empty();
      }
      if (line[byteAt] == ESCAPE && byteAt + 1 < length && isIso2022(line[byteAt + 1])) {
        tally.escape();
      }
      isAscii &= line[byteAt] > 0;
    }
    return isAscii
        ? Optional.of(new String(line, from, length - from, StandardCharsets.ISO_8859_1))
        : decoded(from);
  }

  private static boolean isIso2022(byte next) {
    return next == '$' || next == '(';
  }

  private Optional<String> decoded(int from) {
    try {
      var text = decoded(from, StandardCharsets.UTF_8);
      tally.sound();
      return Optional.of(text);
    } catch (CharacterCodingException notUtf8) {
      return inOlderEncoding(from);
    }
  }

  private Optional<String> inOlderEncoding(int from) {
    try {
      if (olderEncoding.isPresent()) {
        return Optional.of(decoded(from, olderEncoding.get()));
      }
    } catch (CharacterCodingException neither) {
      // Then nobody can tell.
    }
    tally.broken(Arrays.copyOfRange(line, from, length));
    return Optional.empty();
  }

  private String decoded(int from, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(line, from, length - from)).toString();
  }

  private int markEnd() {
    var from = 0;
    while (length - from >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            line,
            from,
            from + BYTE_ORDER_MARK.length,
            BYTE_ORDER_MARK,
            0,
            BYTE_ORDER_MARK.length)) {
      from += BYTE_ORDER_MARK.length;
    }
    return from;
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.alliance.intake.adapter.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cuts a CSV file into records, each with the line it starts on. A record may span lines inside
/// quotes; if a quote is not closed within [#MOST_LINES] lines, only the line it stands on is given
/// up and reading goes on with the next, so that one bad quote never swallows a file.
final class CsvRecords implements AutoCloseable {
  static final int MOST_LINES = 200;
  private static final int LONGEST_LINE = 1_100_000;

  /// @param text empty if the record cannot be read
  record CsvRecord(int line, Optional<String> text) {}

  private final BufferedInputStream content;
  private final ArrayDeque<byte[]> ahead = new ArrayDeque<>();
  private int line = 1;

  CsvRecords(InputStream content) {
    this.content = new BufferedInputStream(content, 1 << 16);
  }

  /// The next record that is not a blank line; empty at the end of the file.
  Optional<CsvRecord> next() {
    for (var first = take(); first != null; first = take()) {
      var startedOn = line;
      line++;
      if (!isBlank(first)) {
        return Optional.of(new CsvRecord(startedOn, complete(first)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> complete(byte[] first) {
    var text = decoded(first);
    if (text.isEmpty() || shapeOf(text.get()) != Shape.OPEN) {
      return text;
    }
    var record = new StringBuilder(text.get());
    var taken = new ArrayDeque<byte[]>();
    var shape = Shape.OPEN;
    while (shape == Shape.OPEN && taken.size() < MOST_LINES) {
      var more = take();
      if (more == null) {
        break;
      }
      taken.add(more);
      var decoded = decoded(more);
      shape = decoded.map(line -> shapeOf(record.append('\n').append(line))).orElse(Shape.BROKEN);
    }
    if (shape == Shape.WHOLE) {
      line += taken.size();
      return Optional.of(record.toString());
    }
    while (!taken.isEmpty()) {
      ahead.addFirst(taken.removeLast());
    }
    return Optional.empty();
  }

  private enum Shape {
    /// Every quote is where CSV has it.
    WHOLE,
    /// It ends inside quotes.
    OPEN,
    /// Something follows a closing quote that is neither a comma nor the end.
    BROKEN
  }

  private static Shape shapeOf(CharSequence text) {
    var quoted = false;
    for (var at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '"') {
        continue;
      }
      var next = at + 1 < text.length() ? text.charAt(at + 1) : ',';
      if (!quoted) {
        var opens = at == 0 || text.charAt(at - 1) == ',';
        if (!opens) {
          return Shape.BROKEN;
        }
        quoted = true;
      } else if (next == '"') {
        at++;
      } else if (next == ',') {
        quoted = false;
      } else {
        return Shape.BROKEN;
      }
    }
    return quoted ? Shape.OPEN : Shape.WHOLE;
  }

  private static boolean isBlank(byte[] bytes) {
    return bytes.length == 0;
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      return bytes.length > LONGEST_LINE
          ? Optional.empty()
          : Optional.of(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /// The bytes up to the next line feed, without it and without a carriage return before it.
  private byte @Nullable [] take() {
    if (!ahead.isEmpty()) {
      return ahead.removeFirst();
    }
    try {
      var bytes = new ByteArrayOutputStream(256);
      var next = content.read();
      if (next < 0) {
        return null;
      }
      for (; next >= 0 && next != '\n'; next = content.read()) {
        if (bytes.size() <= LONGEST_LINE) {
          bytes.write(next);
        }
      }
      return withoutCarriageReturn(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] withoutCarriageReturn(byte[] bytes) {
    return bytes.length > 0 && bytes[bytes.length - 1] == '\r'
        ? Arrays.copyOf(bytes, bytes.length - 1)
        : bytes;
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

package org.alliance.intake.domain.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alliance.contracts.values.code.Coded;

/// A list of names, one in each line, as a spreadsheet with one column or a text editor writes it.
/// Reading it fails closed: a line with more than a name would find less, and look clear.
public sealed interface NameList {
  int LONGEST_NAME = 200;

  /// @param lines without empty ones; see [NameLine]
  record Lines(List<String> lines) implements NameList {
    @Override
    public String toString() {
      return "Lines[" + lines.size() + "]";
    }
  }

  /// @param line the first line that is wrong; 0 if it is none
  record Unreadable(Problem problem, int line) implements NameList {}

  enum Problem implements Coded {
    /// The line has more than a name.
    COLUMNS,
    /// The name of the line is too long, or the list is.
    TOO_LONG,
    /// Not UTF-8, or not in a part.
    NOT_TEXT,
    /// No line has a letter.
    EMPTY
  }

  /// @param most how many names the list may have
  static NameList read(InputStream content, int most) throws IOException {
    // A decoder that is made by hand refuses wrong bytes. A reader's own replaces them.
    return read(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()), most);
  }

  /// Stops at the first line that is wrong.
  ///
  /// @param most how many names the list may have
  static NameList read(Reader content, int most) throws IOException {
    var names = new ArrayList<String>();
    var number = 0;
    try (var lines = new BufferedReader(content)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.chars().anyMatch(NameList::isNoText)) {
          return new Unreadable(Problem.NOT_TEXT, 0);
        }
        var name = plain(line);
        if (name.isEmpty()) {
          continue;
        }
        if (hasColumns(line, name)) {
          return new Unreadable(Problem.COLUMNS, number);
        }
        if (name.length() > LONGEST_NAME || names.size() == most) {
          return new Unreadable(Problem.TOO_LONG, number);
        }
        names.add(name);
      }
    } catch (CharacterCodingException notText) {
      return new Unreadable(Problem.NOT_TEXT, 0);
    }
    return names.stream().noneMatch(NameLine::hasLetters)
        ? new Unreadable(Problem.EMPTY, 0)
        : new Lines(names);
  }

  /// What only stands where text was read in another encoding than it was written in: nothing would
  /// be found by it, and the list would look clear. Tabs, breaks inside a cell, and the mark with
  /// which DOS ends a file are text.
  private static boolean isNoText(int sign) {
    return sign == '\uFFFD' || (sign < ' ' && "\t\u000B\f\u001A".indexOf(sign) < 0);
  }

  /// Without a mark of byte order, and without the quotes that a spreadsheet puts around a comma.
  private static String plain(String line) {
    var text = line.replace("\uFEFF", "").strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
        : text;
  }

  /// One comma may stand between a family name and a given name, see [NameLine#readings].
  private static boolean hasColumns(String line, String name) {
    return line.indexOf('\t') >= 0
        || name.indexOf(';') >= 0
        || name.contains("\",")
        || name.contains(",\"")
        || name.chars().filter(sign -> sign == ',').count() > 1;
  }
}

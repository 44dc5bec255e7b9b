package org.alliance.ui.text.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A properties file, line by line. Comments, blank lines and the order of keys survive a change.
record PropertiesText(List<Line> lines) {
  private static final String END = "\n";

  /// A line as the file has it.
  sealed interface Line {
    String written();
  }

  /// A comment or a blank line.
  record Remark(String written) implements Line {
    boolean isBlank() {
      return written.isBlank();
    }

    /// What a comment says.
    String words() {
      return written.strip().replaceFirst("^[#!]+", "").strip();
    }
  }

  /// A text, which may go on over several lines.
  record Entry(String written, String key, String value) implements Line {
    static Entry of(String key, String value) {
      return new Entry(key + " = " + escaped(value), key, value);
    }
  }

  static PropertiesText parse(String file) {
    var lines = new ArrayList<Line>();
    var begun = new StringBuilder();
    for (var line : file.split(END, -1)) {
      if (begun.isEmpty() && isRemark(line)) {
        lines.add(new Remark(line));
      } else {
        begun.append(begun.isEmpty() ? "" : END).append(line);
        if (!goesOn(line)) {
          lines.add(entry(begun.toString()));
          begun.setLength(0);
        }
      }
    }
    if (!begun.isEmpty()) {
      lines.add(entry(begun.toString()));
    }
    return new PropertiesText(List.copyOf(lines));
  }

  /// Texts by key, in the order of the file.
  SequencedMap<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    for (var line : lines) {
      if (line instanceof Entry(_, var key, var value)) {
        values.put(key, value);
      }
    }
    return values;
  }

  /// The file with these texts. A key that the file lacks comes after the one before it in `texts`.
  PropertiesText with(SequencedMap<String, String> texts) {
    var changed = new ArrayList<Line>();
    lines.forEach(line -> changed.add(changed(line, texts)));
    var known = values();
    var at = firstEntry(changed);
    for (var text : texts.entrySet()) {
      if (known.containsKey(text.getKey())) {
        at = indexOf(text.getKey(), changed) + 1;
      } else {
        changed.add(at, Entry.of(text.getKey(), text.getValue()));
        at++;
      }
    }
    return new PropertiesText(List.copyOf(changed));
  }

  String written() {
    return lines.stream().map(Line::written).collect(Collectors.joining(END));
  }

  private static Line changed(Line line, SequencedMap<String, String> texts) {
    return switch (line) {
      case Entry(_, var key, var value) when !texts.getOrDefault(key, value).equals(value) ->
          Entry.of(key, texts.getOrDefault(key, value));
      case Entry same -> same;
      case Remark remark -> remark;
    };
  }

  private static int firstEntry(List<Line> lines) {
    var at = 0;
    while (at < lines.size() - 1 && lines.get(at) instanceof Remark) {
      at++;
    }
    return at;
  }

  private static int indexOf(String key, List<Line> lines) {
    var at = 0;
    while (!(lines.get(at) instanceof Entry entry && entry.key().equals(key))) {
      at++;
    }
    return at;
  }

  private static boolean isRemark(String line) {
    var words = line.strip();
    return words.isEmpty() || words.startsWith("#") || words.startsWith("!");
  }

  /// A line goes on in the next one if an odd number of backslashes ends it.
  private static boolean goesOn(String line) {
    var end = line.endsWith("\r") ? line.length() - 1 : line.length();
    var from = end;
    while (from > 0 && line.charAt(from - 1) == '\\') {
      from--;
    }
    return (end - from) % 2 == 1;
  }

  private static Entry entry(String written) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var key = properties.stringPropertyNames().iterator().next();
    return new Entry(written, key, properties.getProperty(key, ""));
  }

  private static String escaped(String value) {
    var escaped =
        value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    return escaped.startsWith(" ") ? "\\" + escaped : escaped;
  }
}

package org.alliance.kit.ops.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a correction changes, line by line. JSON is laid out first, so that a line is a field. What
/// is the same at the beginning and at the end is common; all in between is taken out and put in.
final class TextDiff {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private TextDiff() {}

  /// @param sign a blank for a common line, - for one that is taken out, + for one that is put in
  record Line(String sign, String text) {}

  static List<Line> of(String before, String after) {
    var old = lines(before);
    var now = lines(after);
    var shorter = Math.min(old.size(), now.size());
    var start = 0;
    while (start < shorter && old.get(start).equals(now.get(start))) {
      start++;
    }
    var end = 0;
    while (end < shorter - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    var lines = new ArrayList<Line>();
    old.subList(0, start).forEach(text -> lines.add(new Line(" ", text)));
    old.subList(start, old.size() - end).forEach(text -> lines.add(new Line("-", text)));
    now.subList(start, now.size() - end).forEach(text -> lines.add(new Line("+", text)));
    old.subList(old.size() - end, old.size()).forEach(text -> lines.add(new Line(" ", text)));
    return lines;
  }

  static List<String> lines(String text) {
    return layOut(text).lines().toList();
  }

  /// As it is if it is no JSON.
  static String layOut(String text) {
    if (text.isBlank()) {
      return text;
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(text));
    } catch (JacksonException noJson) {
      return text;
    }
  }
}

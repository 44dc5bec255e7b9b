package org.alliance.kit.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alliance.contracts.values.LanguageTag;

/// Reads a file of two columns beside this package: what is written, and the tag that it means.
final class LanguageTable {
  private LanguageTable() {}

  static Map<String, LanguageTag> read(String file) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LanguageTable.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      var table = new HashMap<String, LanguageTag>();
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(cells -> table.put(cells[0], new LanguageTag(cells[1])));
      return Map.copyOf(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.alliance.intake.domain.names.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The tables of names in the folder [#FOLDER] of the class path: tab-separated or space-separated,
/// `#` starts a comment.
public final class NameTables {
  private static final String FOLDER = "/org/alliance/intake/domain/names/";

  private NameTables() {}

  public static List<String[]> rows(String name, String separator) {
    var rows = new ArrayList<String[]>();
    try (var in =
            Objects.requireNonNull(NameTables.class.getResourceAsStream(FOLDER + name), name);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split(separator, -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  public static Map<String, Set<String>> multimap() {
    return new HashMap<>();
  }

  public static void put(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value);
  }

  public static List<String> words(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +", -1));
  }
}

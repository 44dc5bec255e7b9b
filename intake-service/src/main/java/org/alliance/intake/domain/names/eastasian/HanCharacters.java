package org.alliance.intake.domain.names.eastasian;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.intake.domain.names.text.NameTables;

/// What is known of Chinese characters: which are one in names, and how they are read.
final class HanCharacters {
  private static final Map<String, String> VARIANTS = variants();
  private static final Map<String, Readings> READINGS = readings();

  private HanCharacters() {}

  /// @param rank its place among the commonest characters, 1 first
  /// @param mandarin without tones, `v` for `ü`
  /// @param cantonese in jyutping without tones
  /// @param japanese in Latin letters, as the Han database has them
  record Readings(
      int rank,
      List<String> mandarin,
      List<String> cantonese,
      List<String> japanese,
      List<String> korean) {
    static final Readings NONE = new Readings(0, List.of(), List.of(), List.of(), List.of());
  }

  static Map<String, Readings> all() {
    return READINGS;
  }

  static Readings of(String character) {
    return READINGS.getOrDefault(character, Readings.NONE);
  }

  /// The text with every character in the form in which it is compared.
  static String canonical(String text) {
    var canonical = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> canonical.append(VARIANTS.getOrDefault(character, character)));
    return canonical.toString();
  }

  private static Map<String, Readings> readings() {
    var readings = new HashMap<String, Readings>();
    for (var row : NameTables.rows("han-readings.tsv", "\t")) {
      readings.put(
          row[0],
          new Readings(
              Integer.parseInt(row[1]),
              NameTables.words(row[2]),
              NameTables.words(row[3]),
              NameTables.words(row[4]),
              NameTables.words(row[5])));
    }
    return readings;
  }

  private static Map<String, String> variants() {
    var toSimplified = Transliterator.getInstance("Traditional-Simplified");
    var variants = new HashMap<String, String>();
    for (var row : NameTables.rows("han-readings.tsv", "\t")) {
      variants.put(row[0], toSimplified.transliterate(row[0]));
    }
    for (var row : NameTables.rows("han-variants.tsv", " ")) {
      for (var character : List.of(row)) {
        variants.put(character, row[0]);
      }
    }
    return variants;
  }
}

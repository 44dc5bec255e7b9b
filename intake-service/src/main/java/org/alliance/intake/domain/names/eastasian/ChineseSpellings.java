package org.alliance.intake.domain.names.eastasian;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.intake.domain.names.text.NameTables;

/// Ways to write Chinese names in Latin letters, each with the syllables that it knows and the
/// Mandarin that they may stand for: pinyin and Wade-Giles; Cantonese as in Hong Kong; Hokkien,
/// Teochew and Hakka as in South-East Asia.
final class ChineseSpellings {
  /// Readings of a syllable that are looked at, those of the commonest characters first.
  private static final int MOST_READINGS = 12;

  /// A way to write names.
  ///
  /// @param surnames by spelling, in this reading
  /// @param syllables of given names, by spelling
  record Way(Map<String, Set<String>> surnames, Map<String, Set<String>> syllables) {}

  static final Way MANDARIN = new Way(NameTables.multimap(), NameTables.multimap());
  static final Way CANTONESE = new Way(NameTables.multimap(), NameTables.multimap());
  static final Way HOKKIEN = new Way(NameTables.multimap(), NameTables.multimap());

  /// A surname as the grandparents spelt it, with a given name in Mandarin.
  static final Way MIXED = new Way(NameTables.multimap(), MANDARIN.syllables());

  /// Cantonese, read as jyutping and not as Mandarin.
  static final Way JYUTPING = new Way(NameTables.multimap(), NameTables.multimap());

  /// Surnames in characters, with their Mandarin.
  static final Map<String, String> SURNAMES = new HashMap<>();

  static {
    var commonest = new ArrayList<>(HanCharacters.all().entrySet());
    commonest.sort(Comparator.comparingInt(entry -> entry.getValue().rank()));
    for (var entry : commonest) {
      addCharacter(entry.getValue());
    }
    for (var row : NameTables.rows("hokkien.tsv", "\t")) {
      NameTables.words(row[1]).forEach(read -> NameTables.put(HOKKIEN.syllables, row[0], read));
    }
    NameTables.rows("chinese-surnames.tsv", "\t").forEach(ChineseSpellings::addSurname);
    for (var way : List.of(CANTONESE, HOKKIEN)) {
      way.surnames.forEach((spelling, read) ->
          read.forEach(mandarin -> NameTables.put(MIXED.surnames, spelling, mandarin)));
    }
  }

  private ChineseSpellings() {}

  private static void addCharacter(HanCharacters.Readings readings) {
    for (var mandarin : readings.mandarin()) {
      for (var spelling : mandarinSpellings(mandarin)) {
        NameTables.put(MANDARIN.syllables, spelling, mandarin);
      }
    }
    if (readings.cantonese().isEmpty() || readings.rank() >= 9000) {
      return;
    }
    for (var spelling : CantoneseSpellings.of(readings.cantonese().getFirst())) {
      NameTables.put(JYUTPING.syllables, spelling, readings.cantonese().getFirst());
      if (!readings.mandarin().isEmpty()) {
        var known = CANTONESE.syllables.computeIfAbsent(spelling, _ -> new LinkedHashSet<>());
        if (known.size() < MOST_READINGS) {
          known.add(readings.mandarin().getFirst());
        }
      }
    }
  }

  private static void addSurname(String[] row) {
    var mandarin = row[1];
    SURNAMES.put(HanCharacters.canonical(row[0]), mandarin);
    var syllables = row[0].codePoints().mapToObj(Character::toString).toList();
    var spoken = syllables.stream().map(one -> HanCharacters.of(one).mandarin()).toList();
    for (var spelling : mandarinSpellings(mandarin)) {
      NameTables.put(MANDARIN.surnames, spelling, mandarin);
    }
    if (syllables.size() > 1 && spoken.stream().noneMatch(List::isEmpty)) {
      var parts =
          spoken.stream()
              .map(one -> new LinkedHashSet<>(mandarinSpellings(one.getFirst())))
              .toList();
      Syllables.product(parts, 30)
          .forEach(spelling -> NameTables.put(MANDARIN.surnames, spelling, mandarin));
    }
    var jyutping = new StringBuilder();
    var cantonese = new ArrayList<Set<String>>();
    for (var one : syllables) {
      var read = HanCharacters.of(one).cantonese();
      if (read.isEmpty()) {
        return;
      }
      jyutping.append(read.getFirst());
      cantonese.add(CantoneseSpellings.of(read.getFirst()));
    }
    var spellings = new LinkedHashSet<>(Syllables.product(cantonese, 30));
    var irregular = NameTables.words(row[2]);
    spellings.addAll(irregular);
    for (var spelling : spellings) {
      NameTables.put(CANTONESE.surnames, spelling, mandarin);
      NameTables.put(JYUTPING.surnames, spelling, jyutping.toString());
    }
    irregular.forEach(spelling -> NameTables.put(HOKKIEN.surnames, spelling, mandarin));
  }

  /// Pinyin with the forms of `ü`, and Wade-Giles without its apostrophes.
  static Set<String> mandarinSpellings(String pinyin) {
    var spellings = new LinkedHashSet<String>();
    spellings.add(pinyin);
    for (var form : List.of("u", "yu", "v")) {
      spellings.add(pinyin.replace("v", form));
      spellings.add(wadeGiles(pinyin).replace("v", form));
    }
    if (pinyin.equals("yi")) {
      spellings.add("i");
    }
    if (pinyin.matches("[zcs]i")) {
      spellings.add((pinyin.startsWith("s") ? "s" : "t") + "zu");
      spellings.add(pinyin.startsWith("s") ? "ssu" : "tsu");
      spellings.add(pinyin.startsWith("s") ? "sze" : "tse");
    }
    return spellings;
  }

  private static String wadeGiles(String pinyin) {
    var whole = pinyin.replaceFirst("^([zc]h|[sr])i$", "$1ih").replaceFirst("^zh", "\u0001");
    return whole
        .replaceFirst("^(ch|q|j)", "\u0001")
        .replaceFirst("^x", "hs")
        .replaceFirst("^[zc]", "ts")
        .replaceFirst("^r", "j")
        .replaceFirst("^b", "p")
        .replaceFirst("^d", "t")
        .replaceFirst("^g", "k")
        .replace("\u0001", "ch")
        .replaceFirst("ong$", "ung")
        .replaceFirst("^yu(an|n|e)?$", "yu$1")
        .replaceFirst("ian$|^yan$", "ien")
        .replaceFirst("^ien$", "yen")
        .replaceFirst("ie$", "ieh")
        .replaceFirst("^ye$", "yeh")
        .replaceFirst("([uv])e$", "$1eh")
        .replaceFirst("^([kh])e$", "$1o")
        .replaceFirst("^([kh])ui$", "$1uei")
        .replaceFirst("^huei$", "hui")
        .replaceFirst("^((?:ch|ts|sh|[tlnj]))uo$", "$1o")
        .replaceFirst("^er$", "erh")
        .replaceFirst("^you$", "yu");
  }
}

package org.alliance.intake.domain.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names of Chinese, Koreans and Japanese in Latin letters, read by syllables. A name may be read
/// in several ways; each gives keys of its own.
final class EastAsianNames {
  private static final int MOST_GIVEN = 3;
  private static final int MOST_READ = 120;
  private static final String MANDARIN = "mandarin";
  private static final String CANTONESE = "cantonese";
  private static final String HOKKIEN = "hokkien";
  static final String CHARACTERS = "characters";

  /// Names in these ways are looked for by names in that one.
  private static final Map<String, List<String>> MEETS =
      Map.of(
          MANDARIN, List.of(MANDARIN, CANTONESE, HOKKIEN, CHARACTERS),
          CANTONESE, List.of(MANDARIN, HOKKIEN),
          HOKKIEN, List.of(MANDARIN, CANTONESE, CHARACTERS),
          CHARACTERS, List.of(MANDARIN, HOKKIEN));

  private EastAsianNames() {}

  /// A family name and what is before or behind it.
  record Split(String surname, List<String> given) {}

  /// Whether the name is one of these; then other sounds are not looked at.
  static boolean addTo(NameKeys keys, List<String> words) {
    var isMandarin = addChinese(keys, words, MANDARIN, ChineseSpellings.MANDARIN);
    var isCantonese = addChinese(keys, words, CANTONESE, ChineseSpellings.CANTONESE);
    var isHokkien = addChinese(keys, words, HOKKIEN, ChineseSpellings.HOKKIEN);
    var isMixed = addChinese(keys, words, HOKKIEN, ChineseSpellings.MIXED);
    for (var value : read(words, ChineseSpellings.JYUTPING)) {
      keys.key(NameRule.CHINESE, "jyutping spelt", value);
      keys.probe(NameRule.CHINESE, "jyutping spelt", value);
      keys.probe(NameRule.CHINESE, "jyutping of characters", value);
    }
    var isKorean = KoreanNames.addLatin(keys, words);
    var isJapanese = JapaneseNames.addLatin(keys, words);
    return isMandarin || isCantonese || isHokkien || isMixed || isKorean || isJapanese;
  }

  static void addMandarin(NameKeys keys, String way, Set<String> read) {
    for (var value : read) {
      keys.key(NameRule.CHINESE, way, value);
      for (var other : MEETS.getOrDefault(way, List.of())) {
        keys.probe(NameRule.CHINESE, other, value);
      }
    }
  }

  private static boolean addChinese(
      NameKeys keys, List<String> words, String way, ChineseSpellings.Way spellings) {
    var read = read(words, spellings);
    addMandarin(keys, way, read);
    return !read.isEmpty();
  }

  private static Set<String> read(List<String> words, ChineseSpellings.Way way) {
    return read(words, way.surnames(), way.syllables());
  }

  /// The name with its surname first, in all readings; empty if it cannot be one. Words that cannot
  /// be read, such as an English name, are left out.
  static Set<String> read(
      List<String> words, Map<String, Set<String>> surnames, Map<String, Set<String>> syllables) {
    var read = new LinkedHashSet<String>();
    if (!mayHaveSurname(words, surnames.keySet())) {
      return read;
    }
    var readable =
        words.stream()
            .filter(word ->
                surnames.containsKey(word)
                    || ((word.length() > 1 || "aeiou".contains(word))
                        && !Syllables.cut(List.of(word), syllables.keySet(), MOST_GIVEN).isEmpty()))
            .toList();
    if (readable.size() < words.size() && syllablesOf(readable, syllables) < 3) {
      return read;
    }
    for (var split : splits(readable)) {
      for (var family : surnames.getOrDefault(split.surname(), Set.of())) {
        for (var cut : Syllables.cut(split.given(), syllables.keySet(), MOST_GIVEN)) {
          for (var given : Syllables.read(cut, syllables, MOST_READ)) {
            if (read.size() < MOST_READ * 2) {
              read.add(family + "|" + given);
            }
          }
        }
      }
    }
    return read;
  }

  /// Words that cannot be read may be left out, so that any word may come to be the last.
  private static boolean mayHaveSurname(List<String> words, Set<String> surnames) {
    for (var at = 0; at < words.size(); at++) {
      if (surnames.contains(words.get(at))
          || (at > 0 && surnames.contains(words.get(at - 1) + words.get(at)))) {
        return true;
      }
    }
    return false;
  }

  private static int syllablesOf(List<String> words, Map<String, Set<String>> syllables) {
    var cut = Syllables.cut(words, syllables.keySet(), 2 * MOST_GIVEN);
    return cut.isEmpty() ? words.size() : cut.getFirst().size();
  }

  /// Surname first or last, of one word or two.
  static List<Split> splits(List<String> words) {
    var splits = new ArrayList<Split>();
    var size = words.size();
    for (var length = 1; length <= 2 && length < size; length++) {
      splits.add(new Split(String.join("", words.subList(0, length)), words.subList(length, size)));
      splits.add(
          new Split(
              String.join("", words.subList(size - length, size)),
              words.subList(0, size - length)));
    }
    return splits;
  }
}

package org.alliance.intake.domain.names.eastasian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.text.NameTables;

/// Korean names in Latin letters, read as the syllables that may have been meant. Revised
/// Romanisation, McCune-Reischauer without its marks, and what passports have.
final class KoreanNames {
  private static final int MOST_READ = 96;
  private static final long SPELT = KeyHash.of("korean spelt");
  private static final long WRITTEN = KeyHash.of("korean written");
  private static final long HANJA = KeyHash.of("korean in characters");

  private static final String[][] ONSETS = {
    {"g", "k"},
    {"kk"},
    {"n"},
    {"d", "t"},
    {"tt"},
    {"r", "l", "n", ""},
    {"m"},
    {"b", "p"},
    {"bb"},
    {"s", "sh"},
    {"ss"},
    {""},
    {"j", "ch", "z"},
    {"jj"},
    {"ch"},
    {"k"},
    {"t"},
    {"p"},
    {"h"}
  };
  private static final String[][] VOWELS = {
    {"a", "ah"},
    {"ae", "ai", "e"},
    {"ya"},
    {"yae"},
    {"eo", "uh", "eu"},
    {"e"},
    {"yeo", "you", "yu", "yo"},
    {"ye"},
    {"o", "oh"},
    {"wa"},
    {"wae"},
    {"oe", "oi"},
    {"yo"},
    {"u", "oo", "ou", "wu", "woo"},
    {"wo", "weo"},
    {"we"},
    {"wi", "wee"},
    {"yu", "yoo", "you", "u"},
    {"eu", "u"},
    {"ui", "ee", "i", "eui"},
    {"i", "ee", "yi"}
  };
  private static final Map<Integer, String[]> CODAS =
      Map.of(
          0,
          new String[] {""},
          1,
          new String[] {"k", "g"},
          4,
          new String[] {"n"},
          8,
          new String[] {"l", "r"},
          16,
          new String[] {"m"},
          17,
          new String[] {"p", "b"},
          19,
          new String[] {"s", "t"},
          21,
          new String[] {"ng"});
  private static final int EO = 4;

  static final Map<String, Set<String>> SURNAMES = new HashMap<>();
  private static final Map<String, String> WRITTEN_SURNAMES = new HashMap<>();
  static final Map<String, Set<String>> SYLLABLES = new HashMap<>();

  static {
    for (var row : NameTables.rows("korean-surnames.tsv", "\t")) {
      WRITTEN_SURNAMES.put(row[0], row[0]);
      NameTables.words(row[1]).forEach(spelling -> NameTables.put(SURNAMES, spelling, row[0]));
    }
    Map.of("리", "이", "류", "유", "림", "임", "로", "노", "라", "나", "량", "양", "려", "여")
        .forEach(WRITTEN_SURNAMES::put);
    var syllables = new LinkedHashSet<>(List.of("슬", "빛", "솔", "별", "봄", "름", "늘", "샘", "찬", "란"));
    HanCharacters.all().values().forEach(known -> syllables.addAll(known.korean()));
    syllables.forEach(syllable -> addSpellings(syllable.charAt(0), syllable));
  }

  private KoreanNames() {}

  private static void addSpellings(char syllable, String value) {
    var index = syllable - 0xAC00;
    var coda = CODAS.get(index % 28);
    if (index < 0 || index >= 11172 || coda == null) {
      return;
    }
    var vowel = index / 28 % 21;
    var vowels = new ArrayList<>(List.of(VOWELS[vowel]));
    if (vowel == EO && !coda[0].isEmpty()) {
      vowels.addAll(List.of("u", "o", "ou"));
    }
    for (var onset : ONSETS[index / 28 / 21]) {
      for (var sound : vowels) {
        for (var end : coda) {
          NameTables.put(SYLLABLES, onset + sound + end, value);
        }
      }
    }
  }

  static boolean addLatin(KeyCollector keys, List<String> words) {
    var read = EastAsianNames.read(keys, words, SyllableWay.KOREAN);
    var count = 0;
    for (var value : read) {
      if (count++ < MOST_READ) {
        keys.alike(NameRule.KOREAN, SPELT, value);
        keys.probe(NameRule.KOREAN, WRITTEN, value);
        keys.probe(NameRule.KOREAN, HANJA, value);
      }
    }
    return !read.isEmpty();
  }

  /// @param letters in Hangul, without spaces
  static void addHangul(KeyCollector keys, String letters) {
    addWritten(keys, letters, WRITTEN, HANJA);
  }

  /// @param letters how characters are read in Korean
  static void addHanja(KeyCollector keys, String letters) {
    addWritten(keys, letters, HANJA, WRITTEN);
  }

  private static void addWritten(KeyCollector keys, String letters, long kept, long sought) {
    for (var length = 1; length <= 2 && length < letters.length(); length++) {
      var surname = WRITTEN_SURNAMES.get(letters.substring(0, length));
      var given = letters.substring(length);
      if (surname != null && given.length() <= 3) {
        var value = KeyHash.pair(KeyHash.of(surname), KeyHash.of(given));
        keys.key(NameRule.KOREAN, kept, value);
        keys.probe(NameRule.KOREAN, sought, value);
        keys.probe(NameRule.KOREAN, SPELT, value);
      }
    }
  }
}

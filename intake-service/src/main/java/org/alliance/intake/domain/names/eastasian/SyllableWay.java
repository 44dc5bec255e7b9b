package org.alliance.intake.domain.names.eastasian;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.text.NameTables;

/// A way to write East Asian names in Latin letters by their syllables.
enum SyllableWay {
  /// Pinyin and Wade-Giles.
  MANDARIN,
  /// As in Hong Kong, read as Mandarin.
  CANTONESE,
  /// Hokkien, Teochew and Hakka as in South-East Asia.
  HOKKIEN,
  /// A surname as the grandparents spelt it, with a given name in Mandarin.
  MIXED,
  /// Cantonese, read as jyutping and not as Mandarin.
  JYUTPING,
  KOREAN;

  static final int MOST_READ = 120;

  /// Readings of one name, with every surname.
  static final int MOST_NAMES = 2 * MOST_READ;

  private static final int MOST_GIVEN = 3;

  /// Surnames by spelling, in this reading.
  Map<String, Set<String>> surnames() {
    return switch (this) {
      case MANDARIN -> ChineseSpellings.MANDARIN.surnames();
      case CANTONESE -> ChineseSpellings.CANTONESE.surnames();
      case HOKKIEN -> ChineseSpellings.HOKKIEN.surnames();
      case MIXED -> ChineseSpellings.MIXED.surnames();
      case JYUTPING -> ChineseSpellings.JYUTPING.surnames();
      case KOREAN -> KoreanNames.SURNAMES;
    };
  }

  /// Syllables of given names, by spelling.
  Map<String, Set<String>> syllables() {
    return switch (this) {
      case MANDARIN, MIXED -> ChineseSpellings.MANDARIN.syllables();
      case CANTONESE -> ChineseSpellings.CANTONESE.syllables();
      case HOKKIEN -> ChineseSpellings.HOKKIEN.syllables();
      case JYUTPING -> ChineseSpellings.JYUTPING.syllables();
      case KOREAN -> KoreanNames.SYLLABLES;
    };
  }

  boolean canRead(String word) {
    return surnames().containsKey(word)
        || ((word.length() > 1 || "aeiou".contains(word))
            && !Syllables.cut(List.of(word), syllables().keySet(), MOST_GIVEN).isEmpty());
  }

  int countSyllables(String words) {
    var apart = NameTables.words(words);
    var cut = Syllables.cut(apart, syllables().keySet(), 2 * MOST_GIVEN);
    return cut.isEmpty() ? apart.size() : cut.getFirst().size();
  }

  long[] readingsOfGiven(String words) {
    var read = new LinkedHashSet<String>();
    for (var cut : Syllables.cut(NameTables.words(words), syllables().keySet(), MOST_GIVEN)) {
      read.addAll(Syllables.read(cut, syllables(), MOST_READ));
    }
    return Arrays.copyOf(
        read.stream().mapToLong(KeyHash::of).toArray(), Math.min(read.size(), MOST_NAMES));
  }
}

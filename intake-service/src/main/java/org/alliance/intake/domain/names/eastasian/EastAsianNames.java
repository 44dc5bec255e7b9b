package org.alliance.intake.domain.names.eastasian;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.Memo;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.key.WordRule;
import org.jspecify.annotations.Nullable;

/// Names of Chinese, Koreans and Japanese in Latin letters, read by syllables. A name may be read
/// in several ways; each gives keys of its own.
public final class EastAsianNames {
  private static final long MANDARIN = KeyHash.of("mandarin");
  private static final long CANTONESE = KeyHash.of("cantonese");
  private static final long HOKKIEN = KeyHash.of("hokkien");
  private static final long CHARACTERS = KeyHash.of("characters");
  private static final long JYUTPING_SPELT = KeyHash.of("jyutping spelt");
  private static final long JYUTPING_WRITTEN = KeyHash.of("jyutping of characters");

  /// Under which tags names in Latin letters, in each way, look for others.
  private static final List<Long> MANDARIN_MEETS =
      List.of(MANDARIN, CANTONESE, HOKKIEN, CHARACTERS);

  private static final List<Long> CANTONESE_MEETS = List.of(MANDARIN, HOKKIEN);
  private static final List<Long> HOKKIEN_MEETS = List.of(MANDARIN, CANTONESE, CHARACTERS);

  private static final Map<SyllableWay, Rules> RULES = new EnumMap<>(SyllableWay.class);

  static {
    for (var way : SyllableWay.values()) {
      RULES.put(way, new Rules(way));
    }
  }

  private EastAsianNames() {}

  /// The word rules of one way to write names.
  ///
  /// @param readable whether a word is a surname or can be cut into syllables
  /// @param syllables how many there are in words with a space between
  /// @param given the hashes of all readings of given names, words with a space between
  private record Rules(
      WordRule<Boolean> readable, WordRule<Integer> syllables, WordRule<long[]> given) {
    /// At 2 KB each.
    private static final int MOST_READINGS = 2_000;

    Rules(SyllableWay way) {
      this(
          WordRule.of(way::canRead),
          WordRule.of(way::countSyllables),
          new WordRule<>(MOST_READINGS, way::readingsOfGiven));
    }
  }

  /// Whether the name is one of these; then other sounds are not looked at.
  public static boolean addTo(KeyCollector keys, List<String> words) {
    var isMandarin = addChinese(keys, words, SyllableWay.MANDARIN, MANDARIN, MANDARIN_MEETS);
    var isCantonese = addChinese(keys, words, SyllableWay.CANTONESE, CANTONESE, CANTONESE_MEETS);
    var isHokkien = addChinese(keys, words, SyllableWay.HOKKIEN, HOKKIEN, HOKKIEN_MEETS);
    var isMixed = addChinese(keys, words, SyllableWay.MIXED, HOKKIEN, HOKKIEN_MEETS);
    for (var value : read(keys, words, SyllableWay.JYUTPING)) {
      keys.alike(NameRule.CHINESE, JYUTPING_SPELT, value);
      keys.probe(NameRule.CHINESE, JYUTPING_WRITTEN, value);
    }
    var isKorean = KoreanNames.addLatin(keys, words);
    var isJapanese = JapaneseNames.addLatin(keys, words);
    return isMandarin || isCantonese || isHokkien || isMixed || isKorean || isJapanese;
  }

  private static boolean addChinese(
      KeyCollector keys, List<String> words, SyllableWay way, long kept, List<Long> meets) {
    var read = read(keys, words, way);
    for (var value : read) {
      keys.key(NameRule.CHINESE, kept, value);
      for (var other : meets) {
        keys.probe(NameRule.CHINESE, other, value);
      }
    }
    return !read.isEmpty();
  }

  /// @param mandarin hashes of how characters are read
  static void addCharacters(KeyCollector keys, Iterable<Long> mandarin) {
    for (var value : mandarin) {
      keys.key(NameRule.CHINESE, CHARACTERS, value);
      keys.probe(NameRule.CHINESE, MANDARIN, value);
      keys.probe(NameRule.CHINESE, HOKKIEN, value);
    }
  }

  /// @param cantonese hashes of how characters are read
  static void addCantoneseOfCharacters(KeyCollector keys, Iterable<Long> cantonese) {
    for (var value : cantonese) {
      keys.key(NameRule.CHINESE, JYUTPING_WRITTEN, value);
      keys.probe(NameRule.CHINESE, JYUTPING_SPELT, value);
    }
  }

  /// The hashes of the name with its surname first, in all readings; empty if it cannot be one.
  /// Words that cannot be read, such as an English name, are left out.
  static Set<Long> read(KeyCollector keys, List<String> words, SyllableWay way) {
    var surnames = way.surnames();
    if (!mayHaveSurname(words, surnames.keySet())) {
      return Set.of();
    }
    var rules = Objects.requireNonNull(RULES.get(way));
    var readings = keys.memory().of(rules.readable());
    var given = keys.memory().of(rules.given());
    var readable = new ArrayList<String>(words.size());
    for (var word : words) {
      if (readings.of(word)) {
        readable.add(word);
      }
    }
    if (readable.size() < 2
        || (readable.size() < words.size()
            && keys.memory().of(rules.syllables()).of(String.join(" ", readable)) < 3)) {
      return Set.of();
    }
    var read = new LinkedHashSet<Long>();
    var size = readable.size();
    for (var length = 1; length <= 2 && length < size; length++) {
      addNamed(
          surnames.get(String.join("", readable.subList(0, length))),
          readable.subList(length, size),
          given,
          read);
      addNamed(
          surnames.get(String.join("", readable.subList(size - length, size))),
          readable.subList(0, size - length),
          given,
          read);
    }
    return read;
  }

  private static void addNamed(
      @Nullable Set<String> families, List<String> given, Memo<long[]> readings, Set<Long> read) {
    if (families == null) {
      return;
    }
    var values = readings.of(String.join(" ", given));
    for (var family : families) {
      var hash = KeyHash.of(family);
      for (var at = 0; at < values.length && read.size() < SyllableWay.MOST_NAMES; at++) {
        read.add(KeyHash.pair(hash, values[at]));
      }
    }
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
}

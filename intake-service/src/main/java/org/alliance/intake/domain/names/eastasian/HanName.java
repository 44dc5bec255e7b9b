package org.alliance.intake.domain.names.eastasian;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.text.NameText;

/// A name in Chinese characters, with kana or without. Two such names are compared by their
/// characters; with one in Latin letters, by how the characters are read.
public final class HanName {
  private static final long HAN = KeyHash.of("han");
  private static final int LONGEST_PERSON = 4;
  private static final int MOST_READ = 24;

  private HanName() {}

  public static void addTo(KeyCollector keys, List<String> written) {
    var words = written.stream().map(HanCharacters::canonical).toList();
    for (var letters : NameText.joined(words)) {
      keys.alike(NameRule.SAME_LETTERS, HAN, KeyHash.of(letters));
    }
    JapaneseNames.addWritten(keys, words);
    if (words.size() == 2) {
      JapaneseNames.addWritten(keys, words.reversed());
    }
    var letters =
        written.stream().flatMapToInt(String::codePoints).mapToObj(Character::toString).toList();
    if (letters.size() >= 2 && letters.size() <= LONGEST_PERSON) {
      addChinese(keys, letters);
    }
  }

  private static void addChinese(KeyCollector keys, List<String> letters) {
    for (var length = 1; length <= 2 && length < letters.size(); length++) {
      var surname = letters.subList(0, length);
      var given = letters.subList(length, letters.size());
      var known = ChineseSpellings.SURNAMES.get(HanCharacters.canonical(String.join("", surname)));
      var family = known == null ? readings(surname, HanName::mandarin) : Set.of(known);
      if (length == 1 || known != null) {
        EastAsianNames.addCharacters(keys, named(family, readings(given, HanName::mandarin)));
        EastAsianNames.addCantoneseOfCharacters(
            keys,
            named(readings(surname, HanName::cantonese), readings(given, HanName::cantonese)));
      }
    }
    for (var hangul : readings(letters, character -> HanCharacters.of(character).korean())) {
      KoreanNames.addHanja(keys, hangul);
    }
  }

  private interface Reading {
    List<String> of(String character);
  }

  private static List<String> mandarin(String character) {
    return HanCharacters.of(character).mandarin();
  }

  private static List<String> cantonese(String character) {
    return HanCharacters.of(character).cantonese();
  }

  private static Set<String> readings(List<String> characters, Reading reading) {
    var parts = new ArrayList<Set<String>>();
    for (var character : characters) {
      parts.add(new LinkedHashSet<>(reading.of(character)));
    }
    return Syllables.product(parts, MOST_READ);
  }

  private static Set<Long> named(Set<String> surnames, Set<String> given) {
    var named = new LinkedHashSet<Long>();
    surnames.forEach(family ->
        given.forEach(name -> named.add(KeyHash.pair(KeyHash.of(family), KeyHash.of(name)))));
    return named;
  }
}

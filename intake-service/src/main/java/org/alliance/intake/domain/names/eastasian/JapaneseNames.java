package org.alliance.intake.domain.names.eastasian;

import static org.alliance.intake.domain.names.text.SpellingRule.apply;
import static org.alliance.intake.domain.names.text.SpellingRule.rule;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.key.WordRule;
import org.alliance.intake.domain.names.text.LatinWord;
import org.alliance.intake.domain.names.text.NameTables;
import org.alliance.intake.domain.names.text.SpellingRule;

/// Japanese names by their sounds, without long vowels: Hepburn, Kunrei and what passports have;
/// kana; and characters, by surnames that are known and the readings of each other character.
final class JapaneseNames {
  private static final long SPELT = KeyHash.of("japanese spelt");
  private static final long WRITTEN = KeyHash.of("japanese written");
  private static final long IN_KANA = KeyHash.of("japanese in kana");
  private static final int MOST_GIVEN = 60;
  private static final int MOST_READINGS = 8;

  /// Readings of a surname that is not in the table, and of the given name behind it.
  private static final int MOST_UNKNOWN = 12;

  private static final Pattern MORAE =
      Pattern.compile(
          "(?:(?:[kgnbmrph]y|sh|ch|j|ts|[kgsztdnbmrphfwy])?[aiueo]|n(?![aiueoy])|([kstp])(?=\\1)|t(?=ch))+");
  private static final Transliterator KANA =
      Transliterator.getInstance("Hiragana-Katakana; Katakana-Latin");
  private static final List<SpellingRule> SOUNDS =
      List.of(
          rule("m(?=[bpm])", "n"),
          rule("[zj]y", "j"),
          rule("zi", "ji"),
          rule("dj", "j"),
          rule("(?<!s)sy", "sh"),
          rule("si", "shi"),
          rule("[tc]y", "ch"),
          rule("ti", "chi"),
          rule("tu", "tsu"),
          rule("(?<![sc])hu", "fu"),
          rule("dz", "z"),
          rule("du", "zu"),
          rule("oh(?=[^aiueoy]|$)|ou|oo", "o"),
          rule("uu", "u"),
          rule("aa", "a"),
          rule("ii", "i"),
          rule("inoye", "inoe"));
  private static final Map<String, Set<String>> SURNAMES = new HashMap<>();
  private static final Set<String> KNOWN_SURNAMES = new LinkedHashSet<>();
  private static final Map<String, Set<String>> GIVEN = new HashMap<>();

  static {
    for (var row : NameTables.rows("japanese-surnames.tsv", " ")) {
      for (var reading : List.of(row).subList(1, row.length)) {
        NameTables.put(SURNAMES, HanCharacters.canonical(row[0]), heard(reading));
        KNOWN_SURNAMES.add(heard(reading));
      }
    }
    for (var row : NameTables.rows("japanese-given.tsv", " ")) {
      List.of(row)
          .subList(1, row.length)
          .forEach(
              reading -> NameTables.put(GIVEN, HanCharacters.canonical(row[0]), heard(reading)));
    }
    HanCharacters.all()
        .forEach((character, readings) -> {
          var canonical = HanCharacters.canonical(character);
          for (var reading : readings.japanese()) {
            var sound = heard(reading);
            NameTables.put(GIVEN, canonical, sound);
            NameTables.put(GIVEN, canonical, sound.replaceFirst("(?<=..)(?:ru|u|i|shii)$", ""));
          }
        });
  }

  private static final WordRule<Heard> HEARD = WordRule.of(Heard::of);

  private JapaneseNames() {}

  /// One spelling for one sound.
  static String heard(String latin) {
    return apply(SOUNDS, latin);
  }

  /// A word as it sounds.
  ///
  /// @param isPossible whether it can be a word of a Japanese name
  record Heard(String sound, boolean isPossible) {
    static Heard of(String word) {
      if (cannotBe(word)) {
        return new Heard("", false);
      }
      var sound = heard(word);
      return new Heard(sound, MORAE.matcher(sound).matches());
    }
  }

  static boolean addLatin(KeyCollector keys, List<String> words) {
    var sounds = new String[words.size()];
    var isKnown = false;
    for (var at = 0; at < sounds.length; at++) {
      var heard = keys.memory().of(HEARD).of(words.get(at));
      if (!heard.isPossible()) {
        return false;
      }
      sounds[at] = heard.sound();
      isKnown |= KNOWN_SURNAMES.contains(heard.sound());
    }
    for (var first = 0; first < sounds.length; first++) {
      var joined = KeyHash.joined(sounds, first);
      keys.alike(NameRule.JAPANESE, SPELT, joined);
      keys.probe(NameRule.JAPANESE, WRITTEN, joined);
    }
    return isKnown;
  }

  /// A quick look before the rules: letters that no Japanese word has, or its end.
  private static boolean cannotBe(String word) {
    return word.isEmpty()
        || "aeiounh".indexOf(word.charAt(word.length() - 1)) < 0
        || word.chars().anyMatch(letter -> "lqvx".indexOf(letter) >= 0);
  }

  /// @param words in characters and kana, in their canonical form
  static void addWritten(KeyCollector keys, List<String> words) {
    var readings = new LinkedHashSet<String>();
    if (words.size() > 1) {
      var given = given(String.join("", words.subList(1, words.size())));
      surname(words.getFirst())
          .forEach(family -> given.forEach(name -> readings.add(family + name)));
    }
    var letters = String.join("", words);
    for (var length = 1;
        length <= 3 && length < letters.length() && letters.length() <= 7;
        length++) {
      var family = SURNAMES.getOrDefault(letters.substring(0, length), Set.of());
      var given = given(letters.substring(length));
      family.forEach(known -> given.forEach(name -> readings.add(known + name)));
    }
    if (readings.isEmpty() && letters.length() >= 3 && letters.length() <= 4) {
      var given = given(letters.substring(2));
      given(letters.substring(0, 2)).stream()
          .limit(MOST_UNKNOWN)
          .forEach(family ->
              given.stream().limit(MOST_UNKNOWN).forEach(name -> readings.add(family + name)));
    }
    if (letters.codePoints().anyMatch(JapaneseNames::isKana)) {
      readings.addAll(given(letters));
    }
    var isInKana = letters.codePoints().allMatch(JapaneseNames::isKana);
    for (var reading : readings) {
      var value = KeyHash.of(reading);
      keys.key(NameRule.JAPANESE, WRITTEN, value);
      keys.probe(NameRule.JAPANESE, SPELT, value);
      keys.probe(NameRule.JAPANESE, IN_KANA, value);
      if (isInKana) {
        keys.key(NameRule.JAPANESE, IN_KANA, value);
        keys.probe(NameRule.JAPANESE, WRITTEN, value);
      }
    }
  }

  private static boolean isKana(int letter) {
    return (letter >= 0x3040 && letter <= 0x30FF) || letter == 0x3000;
  }

  private static Set<String> surname(String characters) {
    return SURNAMES.getOrDefault(characters, given(characters));
  }

  private static Set<String> given(String characters) {
    var parts = new ArrayList<Set<String>>();
    var kana = new StringBuilder();
    for (var character : characters.codePoints().mapToObj(Character::toString).toList()) {
      if (isKana(character.codePointAt(0))) {
        kana.append(character);
      } else {
        addKana(parts, kana);
        var known = new LinkedHashSet<String>();
        GIVEN.getOrDefault(character, Set.of()).stream().limit(MOST_READINGS).forEach(known::add);
        parts.add(known);
      }
    }
    addKana(parts, kana);
    var read = new LinkedHashSet<String>();
    Syllables.product(parts, MOST_GIVEN).forEach(reading -> read.add(heard(reading)));
    return read;
  }

  private static void addKana(List<Set<String>> parts, StringBuilder kana) {
    if (!kana.isEmpty()) {
      parts.add(
          Set.of(
              heard(LatinWord.of(KANA.transliterate(kana.toString())).plain().replace("'", ""))));
      kana.setLength(0);
    }
  }
}

package org.alliance.intake.domain.names.letters;

import static org.alliance.intake.domain.names.text.SpellingRule.apply;
import static org.alliance.intake.domain.names.text.SpellingRule.rule;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.KeyHash;
import org.alliance.intake.domain.names.key.NameRule;
import org.alliance.intake.domain.names.key.WordRule;
import org.alliance.intake.domain.names.text.KnownNames;
import org.alliance.intake.domain.names.text.LatinWord;
import org.alliance.intake.domain.names.text.NameText;
import org.alliance.intake.domain.names.text.SpellingRule;

/// A name in another script against one in Latin letters, by the order of their consonants: scripts
/// differ in which vowels they write. Two names in Latin letters are never compared so.
final class ConsonantNames {
  private static final long SPELT = KeyHash.of("consonants spelt");
  private static final long WRITTEN = KeyHash.of("consonants written");

  /// The signs of Punjabi for a nasal and for a consonant that is doubled; ICU loses the first.
  private static final String TIPPI = "\u0A70";

  private static final String ADDAK = "\u0A71";
  private static final int ENOUGH = 2;
  private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin");
  private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");

  /// To letters that stand for sounds alike in any script: `k` also for q, kh, g and gh; `t` also
  /// for d, th and dh; `p` also for b, f, ph, v and w; `C` for ch and j; `n` also for ng and ny.
  private static final List<SpellingRule> SPELLINGS =
      List.of(
          rule("n[gyh]+(?![aeiou])|ng", "n"),
          rule("tch|ch|jh|j|zh", "C"),
          rule("ksh|x", "ks"),
          rule("sh", "s"),
          rule("[kg]h|q|g|ck", "k"),
          rule("c", "k"),
          rule("[td]h|d", "t"),
          rule("[pb]h|f|b", "p"),
          rule("z", "s"),
          rule("(?<!^)h", ""),
          rule("[vw](?=[aeiou])", "p"),
          rule("[aeiouyvw]+", ""),
          rule("(.)\\1+", "$1"));

  /// Thai writes more than is heard: silent letters, consonants that change at the end.
  private static final List<SpellingRule> THAI_SPELLINGS =
      List.of(
          rule("or(?=n|$)", "o"),
          rule("(?<=[aeiou])r(?![aeiou])", ""),
          rule("(?<=[aeiou])l$", "n"));

  private static final WordRule<Skeleton> SKELETONS = WordRule.of(Skeleton::of);
  private static final WordRule<String> SCRIPTS = WordRule.of(ConsonantNames::spelt);

  private ConsonantNames() {}

  /// The consonants of one word in Latin letters, as they are and as of a Thai name.
  private record Skeleton(String plain, String thai) {
    static Skeleton of(String word) {
      var plain = apply(SPELLINGS, word);
      var thai = apply(THAI_SPELLINGS, word);
      return new Skeleton(plain, thai.equals(word) ? plain : apply(SPELLINGS, thai));
    }
  }

  static void addLatin(KeyCollector keys, List<String> words) {
    for (var skeleton : skeletonsOf(keys, words)) {
      keys.key(NameRule.CONSONANTS, SPELT, skeleton);
      keys.probe(NameRule.CONSONANTS, WRITTEN, skeleton);
    }
  }

  static void addScript(KeyCollector keys, List<String> words) {
    var known = words.stream().map(keys.memory().of(SCRIPTS)::of).toList();
    var skeletons = new LinkedHashSet<Long>();
    for (var spelt : isTamil(words) ? List.of(known, withS(known)) : List.of(known)) {
      skeletons.addAll(skeletonsOf(keys, spelt));
      skeletons.addAll(
          skeletonsOf(
              keys,
              spelt.stream()
                  .flatMap(word -> KnownNames.of(List.of(word), 1).stream().flatMap(List::stream))
                  .toList()));
    }
    for (var skeleton : skeletons) {
      keys.key(NameRule.CONSONANTS, WRITTEN, skeleton);
      keys.probe(NameRule.CONSONANTS, SPELT, skeleton);
    }
  }

  private static boolean isTamil(List<String> words) {
    return UScript.getScript(words.getFirst().codePointAt(0)) == UScript.TAMIL;
  }

  /// Tamil has one letter for ch and s.
  private static List<String> withS(List<String> words) {
    return words.stream().map(word -> word.replaceAll("(?<!ch)ch(?!ch)", "s")).toList();
  }

  private static Set<Long> skeletonsOf(KeyCollector keys, List<String> words) {
    var plain = new String[words.size()];
    var thai = new String[words.size()];
    for (var at = 0; at < plain.length; at++) {
      var skeleton = keys.memory().of(SKELETONS).of(words.get(at));
      plain[at] = skeleton.plain();
      thai[at] = skeleton.thai();
    }
    var skeletons = new LinkedHashSet<Long>();
    addJoined(plain, skeletons);
    if (!Arrays.equals(plain, thai)) {
      addJoined(thai, skeletons);
    }
    return skeletons;
  }

  private static void addJoined(String[] words, Set<Long> skeletons) {
    var length = 0;
    for (var word : words) {
      length += word.length();
    }
    for (var first = 0; length >= ENOUGH && first < words.length; first++) {
      skeletons.add(KeyHash.joinedOnce(words, first));
    }
  }

  private static String spelt(String word) {
    return switch (UScript.getScript(word.codePointAt(0))) {
      case UScript.ARABIC, UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR ->
          ScriptLetters.spelt(word);
      case UScript.CYRILLIC -> LatinWord.of(RUSSIAN.transliterate(word)).plain();
      case UScript.GURMUKHI ->
          indic(TO_LATIN.transliterate(word.replace(TIPPI, "ਨ੍").replace(ADDAK, "")));
      default -> indic(TO_LATIN.transliterate(word));
    };
  }

  /// ICU writes `c` for ch and an inherent vowel behind every consonant.
  private static String indic(String latin) {
    var plain = new ArrayList<String>();
    for (var letter :
        NameText.letters(Normalizer.normalize(latin.replace("ch", "c"), Normalizer.Form.NFD))) {
      plain.add(
          switch (letter) {
            case "c" -> "ch";
            case "m\u0307", "m\u0310", "m\u0323" -> "n";
            case "s\u0301", "s\u0323" -> "sh";
            default -> LatinWord.of(letter).plain() + (letter.indexOf('\u0303') > 0 ? "n" : "");
          });
    }
    return String.join("", plain).replace("'", "").toLowerCase(Locale.ROOT);
  }
}

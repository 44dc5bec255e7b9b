package org.alliance.intake.domain.names.letters;

import static org.alliance.intake.domain.names.text.SpellingRule.apply;
import static org.alliance.intake.domain.names.text.SpellingRule.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.alliance.intake.domain.names.key.KeyCollector;
import org.alliance.intake.domain.names.key.Memo;
import org.alliance.intake.domain.names.key.WordRule;
import org.alliance.intake.domain.names.text.LatinWord;
import org.alliance.intake.domain.names.text.SpellingRule;

/// How names of South and South-East Asia, Arabic and European ones may sound that are spelt
/// otherwise: aspirates, doubled letters, long vowels. Not for names of Chinese, Korean, Japanese
/// and Vietnamese, in which each letter tells names apart.
final class LatinSounds {
  private static final int MOST = 24;
  private static final List<SpellingRule> RULES =
      List.of(
          rule("qu(?=[ei])", "k"),
          rule("^ht", "t"),
          rule("^hs", "s"),
          rule("^hl", "l"),
          rule("tch", "Q"),
          rule("ksh|x", "ks"),
          rule("kh|ck|q", "k"),
          rule("gh", "g"),
          rule("bh", "b"),
          rule("dh", "d"),
          rule("th", "t"),
          rule("jh|zh|z|dj", "j"),
          rule("ph|f", "p"),
          rule("sch|sh", "s"),
          rule("ch", "Q"),
          rule("c", "k"),
          rule("[vw](?=[aeiouy])|(?<![aeou])w", "b"),
          rule("v", "b"),
          rule("aye|ayi|ai|ay|ei|ey|ae", "E"),
          rule("ee|ea|ie|ii|iy", "i"),
          rule("oo|ou|uu", "u"),
          rule("au|aw|ow|oa", "u"),
          rule("(?<=.)y(?![aeiouE])", "i"),
          rule("(?<=[aeiouE])h(?![aeiouE])", ""),
          rule("(?<=[aeiouE][^aeiouE])a(?=[^aeiouE][aeiouE])", ""),
          rule("(?<=.{2}[^aeiouE])e$", ""),
          rule("o", "u"),
          rule("aa", "a"),
          rule("(.)\\1+", "$1"),
          rule("(?<=n)h$", ""));
  private static final List<SpellingRule> THAI =
      List.of(
          rule("oe", "e"),
          rule("r(?![aeiou]|$)", ""),
          rule("(?<=[aeiou])[rl]$", "n"),
          rule("ul(?=$)", "un"),
          rule("ch|j", "Q"));
  private static final Pattern THAI_PARTS =
      Pattern.compile(
          "ph?orn|phon|chai|chay|wong|sak|thong|boon|bun|suk|sook|sri|siri|kul|som|phan|rat|prom|phrom|wat"
              + "|pong|nop|jai|prase|prasoe|anan|kit$|klin|malee|thip|dee$|jana|wan$|yut|porn");
  private static final List<SpellingRule> OLD_INDONESIAN =
      List.of(
          rule("oe", "u"),
          rule("tj", "c"),
          rule("dj", "\u0001"),
          rule("nj", "ny"),
          rule("sj", "sy"),
          rule("j", "y"),
          rule("\u0001", "j"));

  private static final WordRule<List<LatinWord>> SOUNDS = WordRule.of(LatinSounds::soundsOf);
  private static final WordRule<List<LatinWord>> OLD_INDONESIAN_SOUNDS =
      WordRule.of(LatinSounds::oldIndonesianSoundsOf);
  private static final WordRule<List<LatinWord>> THAI_SOUNDS =
      WordRule.of(LatinSounds::thaiSoundsOf);
  private static final WordRule<Boolean> HAS_THAI_PART = WordRule.of(LatinSounds::hasThaiPart);
  private static final WordRule<List<LatinWord>> BARE = WordRule.of(LatinSounds::bareOf);

  private LatinSounds() {}

  /// @param isSyllabic of two such names each letter counts; one of them and another name are alike
  ///   if they sound so
  static void addTo(KeyCollector keys, List<String> words, boolean isSyllabic, String generation) {
    var memory = keys.memory();
    var sound = WordKeys.sounds(keys, WordTags.SOUND, isSyllabic, generation);
    heard(words, memory.of(SOUNDS)).forEach(sound::add);
    if (!isSyllabic) {
      // Vowels inside longer words, which are spelt in many ways, do not count here.
      var bare = WordKeys.sounds(keys, WordTags.BARE, false, generation);
      heard(words, memory.of(BARE)).forEach(bare::add);
    }
    if (words.stream().anyMatch(LatinSounds::mayBeOldIndonesian)) {
      heard(words, memory.of(OLD_INDONESIAN_SOUNDS)).forEach(sound::add);
    }
    if (words.stream().anyMatch(memory.of(HAS_THAI_PART)::of)) {
      var thai = WordKeys.sounds(keys, WordTags.THAI, isSyllabic, generation);
      heard(words, memory.of(THAI_SOUNDS)).forEach(thai::add);
    }
  }

  private static List<List<LatinWord>> heard(List<String> words, Memo<List<LatinWord>> sounds) {
    List<List<LatinWord>> ways = List.of(List.of());
    for (var word : words) {
      var longer = new ArrayList<List<LatinWord>>();
      for (var sound : sounds.of(word)) {
        for (var way : ways) {
          if (longer.size() < MOST) {
            var next = new ArrayList<LatinWord>(words.size());
            next.addAll(way);
            next.add(sound);
            longer.add(next);
          }
        }
      }
      ways = longer;
    }
    return ways;
  }

  private static List<LatinWord> soundsOf(String word) {
    return soundsOf(word, word);
  }

  private static boolean mayBeOldIndonesian(String word) {
    return word.indexOf('j') >= 0 || word.contains("oe");
  }

  private static List<LatinWord> oldIndonesianSoundsOf(String word) {
    return soundsOf(word, mayBeOldIndonesian(word) ? apply(OLD_INDONESIAN, word) : word);
  }

  private static boolean hasThaiPart(String word) {
    return THAI_PARTS.matcher(word).find();
  }

  private static List<LatinWord> thaiSoundsOf(String word) {
    return soundsOf(word, apply(THAI, word));
  }

  /// `z` may be heard as `j` or as `s`.
  private static List<LatinWord> bareOf(String word) {
    var bare = bare(word);
    return word.indexOf('z') < 0 || word.contains("zh")
        ? List.of(bare)
        : List.of(bare, bare(word.replace('z', 's')));
  }

  /// A last `o` is an `a` too: Bengali has one vowel for both.
  private static LatinWord bare(String word) {
    var sound = apply(RULES, word);
    var consonants = sound.replaceAll("[aeiouE]", "").length();
    return LatinWord.spelt(
        sound.length() >= 5 && consonants >= 3
            ? sound.replaceAll("(?<!^)[aeiouE](?!$)", "").replaceAll("u$", "a")
            : sound.replace('e', 'i'));
  }

  /// An `e` may be heard as `a` or `i`; all of a word alike, or each of two on its own.
  private static List<LatinWord> soundsOf(String written, String spelt) {
    var sound = apply(RULES, spelt);
    var sounds = new LinkedHashSet<String>();
    sounds.add(sound.replace('e', 'i'));
    sounds.add(sound.replace('e', 'a'));
    sounds.add(sound.replaceFirst("e", "i").replace('e', 'a'));
    sounds.add(sound.replaceFirst("e", "a").replace('e', 'i'));
    return sounds.stream().map(heard -> LatinWord.heard(heard, written)).toList();
  }
}

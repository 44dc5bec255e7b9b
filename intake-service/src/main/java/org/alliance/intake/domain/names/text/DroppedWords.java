package org.alliance.intake.domain.names.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliance.intake.domain.names.key.WordMemory;

/// Titles, particles and legal forms: one side may leave them out. `The Co` may be a name, so a
/// word is only left out where enough others stay.
public final class DroppedWords {
  private static final Set<String> TITLES = all("title");
  private static final Set<String> PARTICLES = all("particle");
  private static final Set<String> LEGAL = all("legal");

  /// Legal forms that are no name of a person, so that a short word beside them is a firm's name.
  private static final Set<String> ONLY_LEGAL = all("only-legal");

  private static final Set<String> GENERATIONS = all("generation");
  private static final Pattern AFFIXES =
      Pattern.compile(
          all("affix").stream()
              .sorted((one, other) -> other.length() - one.length())
              .map(affix ->
                  affix.matches("\\p{IsHan}+|\\p{IsHangul}+|\\(.*|\\p{IsHiragana}+")
                      ? affix.matches("[さ様氏씨님].*")
                          ? Pattern.quote(affix) + "$"
                          : Pattern.quote(affix)
                      : "(?<![\\p{L}\\p{M}])" + Pattern.quote(affix))
              .collect(Collectors.joining("|")));
  private static final int FIRST_OF_OTHER_SCRIPTS = 0x370;
  private static final int LONG_ENOUGH_ALONE = 5;

  private DroppedWords() {}

  private static Set<String> all(String kind) {
    return NameTables.rows("dropped-words.tsv", " ").stream()
        .filter(row -> row[0].equals(kind))
        .flatMap(row -> List.of(row).stream().skip(1))
        .filter(word -> !word.isEmpty())
        .map(word -> Normalizer.normalize(word, Normalizer.Form.NFKC))
        .collect(Collectors.toUnmodifiableSet());
  }

  public static boolean isLegalForm(String word) {
    return LEGAL.contains(word);
  }

  /// Leaves out legal forms and titles that are written on to a name without a space.
  public static String withoutAffixes(String text) {
    if (text.indexOf('(') < 0 && !hasOtherScript(text)) {
      return text;
    }
    var without = AFFIXES.matcher(text).replaceAll(" ");
    return without.codePoints().anyMatch(Character::isLetter) ? without : text;
  }

  private static boolean hasOtherScript(String text) {
    for (var at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_OF_OTHER_SCRIPTS) {
        return true;
      }
    }
    return false;
  }

  /// `jr`, `sr` or nothing.
  public static String generationOf(List<String> words) {
    return words.stream().skip(1).filter(GENERATIONS::contains).findFirst().orElse("");
  }

  public static List<String> withoutGeneration(List<String> words) {
    return words.size() < 2
        ? words
        : words.stream()
            .filter(word -> word.equals(words.getFirst()) || !GENERATIONS.contains(word))
            .toList();
  }

  /// The words without titles, without particles, and without legal forms and numbers, as far as
  /// each leaves enough.
  public static List<List<String>> shorter(List<String> words, WordMemory memory) {
    var shorter = new ArrayList<List<String>>();
    shorter.add(words);
    List<Predicate<String>> kinds =
        List.of(
            word -> LEGAL.contains(word) || isNumber(word), TITLES::contains, PARTICLES::contains);
    for (var isDroppable : kinds) {
      var last = shorter.getLast();
      var rest =
          last.stream()
              .filter(word -> !isDroppable.test(memory.of(LatinWord.READ).of(word).plain()))
              .toList();
      if (rest.size() < last.size()
          && (isEnough(rest) || isShortNameOfFirm(last, rest, isDroppable, memory))) {
        shorter.add(rest);
      }
    }
    return shorter;
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private static boolean isShortNameOfFirm(
      List<String> words, List<String> rest, Predicate<String> isDroppable, WordMemory memory) {
    return rest.size() == 1
        && rest.getFirst().length() > 1
        && words.stream()
            .map(word -> memory.of(LatinWord.READ).of(word).plain())
            .filter(isDroppable)
            .allMatch(ONLY_LEGAL::contains);
  }

  private static boolean isEnough(List<String> rest) {
    return rest.size() >= 2 || (rest.size() == 1 && rest.getFirst().length() >= LONG_ENOUGH_ALONE);
  }
}

package org.alliance.intake.domain.same;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.intake.domain.names.key.KeyHash;

/// Runs of two words of a text, as a sketch: of all runs those with the smallest hashes. Two
/// sketches show how much of their texts is the same, however long the texts are. Scripts without
/// spaces between words are cut into pairs of letters.
public final class Shingles {
  /// More runs than most short stories have.
  public static final int SKETCH = 64;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /// Chinese, kana, Thai, Lao, Myanmar, Khmer.
  private static final Pattern UNSPACED =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}\\p{IsKhmer}]");

  private Shingles() {}

  public static Set<String> of(String text) {
    var words = words(text);
    return IntStream.range(0, Math.max(0, words.size() - 1))
        .mapToObj(at -> words.get(at) + " " + words.get(at + 1))
        .distinct()
        .sorted(Comparator.comparingLong(KeyHash::of))
        .limit(SKETCH)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    for (var word : NO_LETTERS.split(plain)) {
      if (UNSPACED.matcher(word).find()) {
        word.codePoints().mapToObj(Character::toString).forEach(words::add);
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /// The share of the runs of the longer text that the other one has, too; 0 to 1. It is the same
  /// for two sketches as for the whole texts, to within 0.06.
  static double shared(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / Math.max(1, Math.max(one.size(), other.size()));
  }
}

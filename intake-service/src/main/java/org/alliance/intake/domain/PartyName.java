package org.alliance.intake.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The name of a person or an organisation, made ready to be compared: without case, accents,
/// punctuation, the order of its parts, and words such as `Inc`. It is never stored or printed.
public final class PartyName {
  private static final Set<String> LEGAL_FORMS =
      Set.of("inc", "llc", "llp", "lp", "ltd", "co", "corp", "corporation", "company", "the");
  private static final int LONG_ENOUGH_TO_TELL = 6;

  private final Set<String> words;
  private final String letters;

  private PartyName(Set<String> words, String letters) {
    this.words = words;
    this.letters = letters;
  }

  public static PartyName of(String written) {
    var plain =
        Normalizer.normalize(written, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[-'\u2019.]", "");
    var words =
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
            .collect(Collectors.toCollection(TreeSet::new));
    var letters =
        String.join("", words)
            .chars()
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new PartyName(words, letters);
  }

  /// Whether both may well be the same: the same words; all words of the shorter in the longer, if
  /// they are at least two; or the same letters, as of Minji Kim and Kim Min Ji.
  public boolean isLike(PartyName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    var isPart =
        Math.min(words.size(), other.words.size()) >= 2
            && (words.containsAll(other.words) || other.words.containsAll(words));
    return words.equals(other.words)
        || isPart
        || (letters.length() >= LONG_ENOUGH_TO_TELL && letters.equals(other.letters));
  }

  public boolean isLikeAnyOf(Collection<PartyName> others) {
    return others.stream().anyMatch(this::isLike);
  }

  @Override
  public String toString() {
    return "PartyName[not shown]";
  }
}

package org.alliance.intake.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The US school grade that somebody needs to read an English text, by Flesch and Kincaid.
/// Syllables are counted by rule, so that a grade is right to about half a grade.
///
/// @param words how many
/// @param sentences how many; a heading or an option is one
/// @param syllables of all words
/// @param longestSentence in words
record ReadingGrade(int words, int sentences, int syllables, int longestSentence) {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]+(?:\\s+|$)");
  private static final Pattern ARGUMENT = Pattern.compile("\\{[^}]*}");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SILENT_END =
      Pattern.compile("(?<=[aeiouy].{0,20}[^aeiouyl])(?:e|es|ed)$");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  static ReadingGrade of(String text) {
    var sentences =
        SENTENCE_END
            .splitAsStream(ARGUMENT.matcher(text).replaceAll("it"))
            .map(ReadingGrade::wordsOf)
            .filter(words -> !words.isEmpty())
            .toList();
    return new ReadingGrade(
        sentences.stream().mapToInt(List::size).sum(),
        sentences.size(),
        sentences.stream().flatMap(List::stream).mapToInt(ReadingGrade::syllables).sum(),
        sentences.stream().mapToInt(List::size).max().orElse(0));
  }

  static ReadingGrade together(Stream<ReadingGrade> texts) {
    return texts.reduce(
        new ReadingGrade(0, 0, 0, 0),
        (one, other) ->
            new ReadingGrade(
                one.words + other.words,
                one.sentences + other.sentences,
                one.syllables + other.syllables,
                Math.max(one.longestSentence, other.longestSentence)));
  }

  double grade() {
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  private static List<String> wordsOf(String sentence) {
    return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[\\s/–]+"))
        .map(word -> NO_LETTER.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static int syllables(String word) {
    var spoken = SILENT_END.matcher(word).replaceAll(match -> isVoiced(word) ? "e" : "");
    return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
  }

  /// "wanted", "changes": their end is a syllable of its own.
  private static boolean isVoiced(String word) {
    return word.matches(".*(?:[td]ed|(?:s|z|x|ch|sh|g|c)es)");
  }
}

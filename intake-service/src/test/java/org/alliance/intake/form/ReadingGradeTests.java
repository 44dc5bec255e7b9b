package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.Test;

/// The public texts are for somebody frightened who reads English as a second language.
class ReadingGradeTests {
  private static final int MOST_WORDS_A_SENTENCE = 15;
  private static final double HIGHEST_GRADE = 8;
  private static final double HIGHEST_GRADE_OF_ALL = 6;

  /// A shorter text has a grade by chance.
  private static final int WORDS_THAT_MEAN_SOMETHING = 8;

  private record Graded(String key, String text, ReadingGrade reading) {}

  private final List<Graded> texts =
      new MessageBundle("intake")
          .texts().getOrDefault("en", Map.of()).entrySet().stream()
              .map(text ->
                  new Graded(text.getKey(), text.getValue(), ReadingGrade.of(text.getValue())))
              .filter(text -> text.reading().words() > 0)
              .toList();

  private final List<Graded> longer =
      texts.stream()
          .filter(text -> text.reading().words() >= WORDS_THAT_MEAN_SOMETHING)
          .sorted(Comparator.comparingDouble(text -> -text.reading().grade()))
          .toList();

  @Test
  void knowsKnownGrades() {
    assertThat(ReadingGrade.of("The cat sat on the mat.").grade()).isBetween(-2.0, 0.5);
    assertThat(
            ReadingGrade.of(
                    "The Australian platypus is seemingly a hybrid of a mammal and reptilian"
                        + " creature.")
                .grade())
        .isBetween(10.5, 13.5);
    assertThat(ReadingGrade.of("We wanted one change. You are safe.").syllables()).isEqualTo(8);
  }

  @Test
  void noTextIsAboveGradeEightAndAllTogetherAreAtMostSix() {
    System.out.printf(
        "[reading] all %d texts: grade %.1f; the %d of %d words or more: grade %.1f%n",
        texts.size(), grade(texts), longer.size(), WORDS_THAT_MEAN_SOMETHING, grade(longer));
    longer.stream()
        .limit(10)
        .forEach(text ->
            System.out.printf(
                "[reading] grade %.1f: %s = %s%n",
                text.reading().grade(), text.key(), text.text()));
    assertThat(grade(texts)).isLessThanOrEqualTo(HIGHEST_GRADE_OF_ALL);
    assertThat(grade(longer)).isLessThanOrEqualTo(HIGHEST_GRADE_OF_ALL);
    assertThat(longer)
        .filteredOn(text -> text.reading().grade() > HIGHEST_GRADE)
        .extracting(Graded::key)
        .isEmpty();
  }

  @Test
  void noSentenceIsLong() {
    assertThat(texts)
        .filteredOn(text -> text.reading().longestSentence() > MOST_WORDS_A_SENTENCE)
        .extracting(text -> text.key() + " = " + text.text())
        .isEmpty();
  }

  private static double grade(List<Graded> graded) {
    return ReadingGrade.together(graded.stream().map(Graded::reading)).grade();
  }
}

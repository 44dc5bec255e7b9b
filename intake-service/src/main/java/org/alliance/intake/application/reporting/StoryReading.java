package org.alliance.intake.application.reporting;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;

/// Tells whether a report says more than its codes do. It asks only whether something was written,
/// in any language; no rule judges the words.
final class StoryReading {
  private static final List<Question> IN_OWN_WORDS =
      List.of(Questions.NARRATIVE, Questions.OTHER_INCIDENTS, Questions.WORDS_USED);

  /// "no" and "n/a" say nothing. The shortest sentence of three letters may say much.
  private static final int FEWEST_LETTERS = 3;

  private StoryReading() {}

  /// Whether the person wrote what happened, or wants to tell it on the telephone.
  static boolean saysMore(Answers answers) {
    return IN_OWN_WORDS.stream().anyMatch(question -> isSentence(answers.text(question)))
        || PlainAnswer.read(answers.text(Questions.CALL_BACK)) == PlainAnswer.YES;
  }

  /// Outside the Latin script two letters can be a sentence, so each counts as two.
  private static boolean isSentence(String text) {
    return text.codePoints()
            .filter(Character::isLetter)
            .map(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN ? 1 : 2)
            .sum()
        >= FEWEST_LETTERS;
  }
}

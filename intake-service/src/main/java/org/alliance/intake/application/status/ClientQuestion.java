package org.alliance.intake.application.status;

import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;

/// What triage may ask a client on the status page. The list is closed, so that every client reads
/// the question in their own language.
public enum ClientQuestion implements Coded {
  WHERE,
  WHEN,
  CONDUCT,
  SIGNS,
  HARMED,
  STORY;

  /// The question of the report that the answer belongs to: the vault keeps it there.
  public Written answered() {
    return switch (this) {
      case WHERE -> Questions.PLACE_IN_WORDS;
      case WHEN -> Questions.WHEN_IN_WORDS;
      case SIGNS -> Questions.WORDS_USED;
      case CONDUCT, HARMED, STORY -> Questions.NARRATIVE;
    };
  }
}

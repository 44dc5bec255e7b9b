package org.alliance.intake.domain.question;

import java.util.List;
import java.util.Optional;

/// One page of the form: one question, and what belongs to it.
///
/// @param step its name in the address and in message keys
/// @param condition when it is asked; empty for always
public record FormPage(String step, List<Question> questions, Optional<Condition> condition) {
  public FormPage {
    questions = List.copyOf(questions);
  }

  static FormPage of(String step, Question... questions) {
    return new FormPage(step, List.of(questions), Optional.empty());
  }

  FormPage asked(Condition when) {
    return new FormPage(step, questions, Optional.of(when));
  }

  public boolean isAsked(Answers answers) {
    return condition.map(when -> when.holds(answers)).orElse(true);
  }
}

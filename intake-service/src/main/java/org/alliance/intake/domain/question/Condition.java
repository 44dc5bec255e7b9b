package org.alliance.intake.domain.question;

import java.util.Set;

/// When a page of the form is asked, by the answer to an earlier question. Data, so that the paper
/// form can say it, too.
///
/// @param question the earlier question
/// @param codes its answers
/// @param isExcluding whether the page is asked unless one of the codes was chosen; otherwise it is
///   asked only if one was
public record Condition(Question question, Set<String> codes, boolean isExcluding) {
  public Condition {
    codes = Set.copyOf(codes);
  }

  static Condition onlyIf(Question question, String... codes) {
    return new Condition(question, Set.of(codes), false);
  }

  static Condition unless(Question question, String... codes) {
    return new Condition(question, Set.of(codes), true);
  }

  boolean holds(Answers answers) {
    return answers.all(question).stream().anyMatch(codes::contains) != isExcluding;
  }
}

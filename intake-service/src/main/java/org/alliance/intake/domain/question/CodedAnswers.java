package org.alliance.intake.domain.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.domain.question.Question.Choice;

/// The codes of one version of a report, by question. A question that was left out, or that did not
/// exist yet, has the answer that it has if it is not told.
///
/// @param byField by [Question#field]; a list for every choice there is
public record CodedAnswers(Map<String, List<? extends Coded>> byField) {
  public static final CodedAnswers NOT_TOLD = new CodedAnswers(Map.of());

  public CodedAnswers {
    var all = new HashMap<String, List<? extends Coded>>();
    for (var choice : Questions.CHOICES) {
      var told = byField.get(choice.field());
      all.put(choice.field(), told == null ? choice.notTold() : List.copyOf(told));
    }
    byField = Map.copyOf(all);
  }

  @SuppressWarnings("unchecked") // only `with` puts codes in, and they are of the question's type
  public <T extends Enum<T> & Coded> List<T> to(Choice<T> question) {
    var told = byField.get(question.field());
    return told == null ? question.notTold() : (List<T>) told;
  }

  /// Of a question that has exactly one answer.
  public <T extends Enum<T> & Coded> T oneTo(Choice<T> question) {
    return to(question).getFirst();
  }

  public <T extends Enum<T> & Coded> CodedAnswers with(Choice<T> question, List<T> codes) {
    var all = new HashMap<>(byField);
    all.put(question.field(), codes);
    return new CodedAnswers(all);
  }

  /// With what a later version tells.
  ///
  /// @param told the parts that the later version tells
  public CodedAnswers amendedBy(CodedAnswers later, Set<ReportPart> told) {
    var all = this;
    for (var choice : Questions.CHOICES) {
      if (choice.part().filter(told::contains).isPresent()) {
        all = all.amended(choice, later);
      }
    }
    return all;
  }

  private <T extends Enum<T> & Coded> CodedAnswers amended(Choice<T> choice, CodedAnswers later) {
    return with(choice, choice.amended(to(choice), later.to(choice)));
  }
}

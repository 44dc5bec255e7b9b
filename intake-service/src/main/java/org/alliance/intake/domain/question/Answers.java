package org.alliance.intake.domain.question;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.alliance.contracts.values.report.ReportPart;

/// The answers to the questions of one report, as some channel brought them and not checked yet.
/// Never printed.
///
/// @param byField by [Question#field]; a question that was not told is missing
/// @param stateWide whether the place is an agency's that covers a county or a state, so that no
///   city has to be found
public record Answers(Map<String, List<String>> byField, boolean stateWide) {
  private static final List<Question> CONSENTS =
      List.of(
          Questions.CONSENT_LAW_FIRMS,
          Questions.CONSENT_ASKED_FIRMS,
          Questions.CONSENT_SERVICE_PROVIDERS,
          Questions.CONSENT_PARTNERS);

  public static final Answers NONE = new Answers(Map.of(), false);

  public Answers {
    byField = Map.copyOf(byField);
  }

  /// @param answers the texts to a question; none if it was not told
  public static Answers of(Function<Question, List<String>> answers) {
    var told = new HashMap<String, List<String>>();
    for (var question : Questions.ALL) {
      put(told, question, answers.apply(question));
    }
    return new Answers(told, false);
  }

  public Answers with(Question question, String text) {
    return with(question, List.of(text));
  }

  public Answers with(Question question, List<String> texts) {
    var told = new HashMap<>(byField);
    put(told, question, texts);
    return new Answers(told, stateWide);
  }

  private static void put(Map<String, List<String>> told, Question question, List<String> texts) {
    if (texts.isEmpty() || (!question.form().isList() && texts.getFirst().isEmpty())) {
      told.remove(question.field());
    } else {
      told.put(question.field(), List.copyOf(texts));
    }
  }

  public Answers inTheWholeState(boolean isStateWide) {
    return new Answers(byField, isStateWide);
  }

  /// A public record lies open elsewhere: nobody was asked, and only a demonstration may offer it.
  public Answers asPublicRecord() {
    return with(Questions.CONSENT_LAW_FIRMS, "given")
        .with(Questions.CONSENT_BASIS, "demonstration");
  }

  public boolean isPublicRecord() {
    return text(Questions.CONSENT_LAW_FIRMS).equals("given")
        && text(Questions.CONSENT_BASIS).equals("demonstration")
        && CONSENTS.stream().filter(one -> !text(one).isEmpty()).count() == 1;
  }

  /// Whether they answer to what may be given to anybody.
  public boolean tellsAConsent() {
    return CONSENTS.stream().anyMatch(this::tells);
  }

  /// Empty if it was not told.
  public String text(Question question) {
    return String.join("\n", all(question));
  }

  public List<String> all(Question question) {
    return byField.getOrDefault(question.field(), List.of());
  }

  public boolean tells(Question question) {
    return all(question).stream().anyMatch(text -> !text.isBlank());
  }

  /// The parts that they tell. Whether consents and instructions are told depends on how they are
  /// read, so those are not among them.
  public Set<ReportPart> told() {
    var told = EnumSet.noneOf(ReportPart.class);
    for (var question : Questions.ALL) {
      question.part().filter(_ -> tells(question)).ifPresent(told::add);
    }
    told.remove(ReportPart.CONSENTS);
    told.remove(ReportPart.INSTRUCTIONS);
    return told;
  }

  /// All that they say, whatever the report is called, in one form: the same for two reports that
  /// say the same.
  public String content() {
    return AnswersContent.of(this);
  }

  /// Browsers send a line break as two characters, files as one; it is the same text.
  public static String withOneLineEnd(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  @Override
  public String toString() {
    return "Answers[not shown]";
  }
}

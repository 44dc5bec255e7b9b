package org.alliance.intake.application.reporting;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.reading.LanguageReading;
import org.alliance.intake.application.reading.NoAnswer;
import org.alliance.intake.application.reading.PlaceReading;
import org.alliance.intake.domain.consent.Consent.Basis;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Questions;

/// What a value means to the check of a report, as it is written in a file.
public final class KnownValues {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /// Other words for ways to reach a person. "Phone" may mean a call or a text, so it is none.
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "phonecall", "call",
          "voicecall", "call",
          "sms", "text",
          "textmessage", "text",
          "videocall", "video");

  private KnownValues() {}

  /// Whether the check reads it as an answer, and needs nobody to say what it stands for. Texts are
  /// always understood.
  public static boolean understands(Question question, String value) {
    if (question instanceof Choice<?> choice) {
      return isRead(choice, value) || NoAnswer.isOne(value);
    }
    if (question.equals(Questions.STATE)) {
      return PlaceReading.understands(value);
    }
    if (isLanguage(question)) {
      return LanguageReading.read(question.field(), List.of(value)).notes().isEmpty();
    }
    if (question.equals(Questions.CONSENT_BASIS)) {
      return Coded.read(Basis.class, value).isPresent();
    }
    if (question.form() == Question.Form.ANSWER) {
      return PlainAnswer.read(value) != PlainAnswer.UNCLEAR;
    }
    return question.asked().options().isEmpty() || option(question, value).isPresent();
  }

  static <T extends Enum<T> & Coded> boolean isRead(Choice<T> choice, String value) {
    return Coded.read(choice.type(), value).isPresent();
  }

  /// The code that a value stands for, where it stands for one; else the value. An answer that
  /// protects the person may be `ask`, too, whatever its options are.
  public static String code(Question question, String value) {
    if (question instanceof Choice<?> choice) {
      return codeOf(choice, value);
    }
    return (question.form() == Question.Form.ANSWER
            ? answer(question, value)
            : option(question, value))
        .orElse(value);
  }

  private static Optional<String> answer(Question question, String value) {
    var read = PlainAnswer.read(value);
    return read == PlainAnswer.UNCLEAR || read == PlainAnswer.NOT_TOLD
        ? Optional.empty()
        : Stream.concat(question.asked().options().stream(), Stream.of("yes", "no", "ask"))
            .filter(code -> PlainAnswer.read(code) == read)
            .findFirst();
  }

  /// One of the options of a question whose answers the vault keeps, in any spelling.
  private static Optional<String> option(Question question, String value) {
    var normal = normal(value);
    var meant = SYNONYMS.getOrDefault(normal, normal);
    return question.asked().options().stream()
        .filter(code -> code.equals(meant) || (code + "s").equals(meant))
        .findFirst();
  }

  private static String normal(String value) {
    return NO_LETTERS
        .matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static <T extends Enum<T> & Coded> String codeOf(Choice<T> choice, String value) {
    return Coded.read(choice.type(), value).map(Coded::code).orElse(value);
  }

  /// The answers that a value may stand for; none if the question takes any text.
  public static List<String> codes(Question question) {
    if (question.equals(Questions.STATE)) {
      return Stream.of(UsState.values()).map(Enum::name).toList();
    }
    if (isLanguage(question)) {
      return Languages.all().stream().map(known -> known.tag().value()).toList();
    }
    if (question.equals(Questions.CONSENT_BASIS)) {
      return Stream.of(Basis.values()).map(Coded::code).toList();
    }
    return question.asked().options();
  }

  private static boolean isLanguage(Question question) {
    return question.equals(Questions.SPEAKS) || question.equals(Questions.READS);
  }
}

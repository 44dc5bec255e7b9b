package org.alliance.intake.adapter.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.language.Languages;
import org.alliance.intake.application.desk.DeskEntry;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Condition;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.alliance.ui.form.KnownOptions;
import org.alliance.ui.form.Option;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;
import org.alliance.ui.text.PageLanguages;

/// All questions of the public form on one page, in English and in the caller's language side by
/// side. Pages keep the numbers that they have on paper; safe contact comes first.
final class DeskForm {
  /// Asked before anything else: the line may break.
  private static final List<String> FIRST = List.of("contact", "channels", "safety");

  private final IcuMessages messages;
  private final Optional<PageLanguage> other;
  private final Map<String, List<String>> values;
  private final Map<String, String> errors;

  private DeskForm(
      IcuMessages messages,
      Optional<PageLanguage> other,
      Map<String, List<String>> values,
      Map<String, String> errors) {
    this.messages = messages;
    this.other = other;
    this.values = values;
    this.errors = errors;
  }

  /// The same text twice.
  ///
  /// @param other in the caller's language; empty if the page is in English only
  public record Words(String english, Optional<String> other) {}

  public record Choice(String code, Words words) {}

  /// One page of the form.
  ///
  /// @param number as on paper
  /// @param condition when it is asked
  public record Section(
      int number, String step, Words title, Optional<Words> condition, List<Line> lines) {}

  /// One question.
  ///
  /// @param control the name of an [org.alliance.intake.domain.question.Asked.Control]
  /// @param values what its control shows, by the name of the control
  public record Line(
      String field,
      String control,
      Words label,
      Optional<Words> hint,
      Optional<String> error,
      List<Choice> options,
      Map<String, List<String>> values) {
    public List<String> all() {
      return values.getOrDefault(field, List.of());
    }

    public String value() {
      return of(field);
    }

    public String of(String name) {
      return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String code) {
      return all().contains(code);
    }

    public boolean isLong() {
      return control.equals("PARAGRAPH") || field.equals(Questions.OTHER_INCIDENTS.field());
    }

    public boolean isStory() {
      return field.equals(Questions.NARRATIVE.field());
    }

    /// The entries of a list, and two empty lines for more.
    public List<String> entries() {
      return Stream.concat(all().stream(), Stream.of("", "")).toList();
    }

    public String inputType() {
      return switch (control) {
        case "PHONE" -> "tel";
        case "EMAIL" -> "email";
        default -> "text";
      };
    }

    /// A language out of the list, by its place.
    public String language(int place) {
      var known = all().stream().filter(DeskForm::isKnown).toList();
      return place < known.size() ? known.get(place) : "";
    }

    public String otherLanguage() {
      return String.join(", ", all().stream().filter(one -> !isKnown(one)).toList());
    }

    public List<Option> languages() {
      return KnownOptions.languages(field.equals(Questions.SPEAKS.field()));
    }
  }

  private static boolean isKnown(String tag) {
    return Languages.all().stream().anyMatch(known -> known.tag().value().equals(tag));
  }

  static Map<String, List<String>> values(Answers answers) {
    var all = new HashMap<String, List<String>>();
    FormPages.ALL.forEach(page -> all.putAll(DeskEntry.shown(page, answers)));
    return all;
  }

  /// @param values what the controls show
  /// @param errors message keys by field
  static List<Section> sections(
      IcuMessages messages,
      Optional<PageLanguage> other,
      Map<String, List<String>> values,
      Map<String, String> errors) {
    var form = new DeskForm(messages, other, values, errors);
    return IntStream.range(0, FormPages.ALL.size())
        .mapToObj(at -> form.section(at + 1, FormPages.ALL.get(at)))
        .sorted(Comparator.comparing(section -> !FIRST.contains(section.step())))
        .toList();
  }

  private Section section(int number, FormPage page) {
    return new Section(
        number,
        page.step(),
        words("report.page." + page.step()),
        page.condition().map(this::condition),
        page.questions().stream().map(this::line).toList());
  }

  private Line line(Question question) {
    var key = "report." + question.field();
    return new Line(
        question.field(),
        question.asked().control().name(),
        words(key + ".label"),
        Optional.of(key + ".hint").filter(messages::has).map(this::words),
        Optional.ofNullable(errors.get(question.field())).map(this::english),
        question.asked().options().stream()
            .map(code -> new Choice(code, words(key + ".option." + code)))
            .toList(),
        values);
  }

  private Words condition(Condition condition) {
    return new Words(
        condition(PageLanguages.english(), condition),
        other.map(language -> condition(language, condition)));
  }

  private String condition(PageLanguage language, Condition condition) {
    var question = condition.question();
    var key = "report." + question.field();
    var codes =
        question.asked().options().stream()
            .filter(code -> condition.codes().contains(code) != condition.isExcluding())
            .map(code -> messages.text(language, key + ".option." + code))
            .toList();
    return messages.text(
        language,
        "print.only-if",
        messages.text(language, key + ".label") + " " + String.join(" / ", codes));
  }

  private Words words(String key) {
    return new Words(
        english(key), other.map(language -> messages.has(key) ? messages.text(language, key) : ""));
  }

  private String english(String key) {
    return messages.has(key) ? messages.text(PageLanguages.english(), key) : "";
  }
}

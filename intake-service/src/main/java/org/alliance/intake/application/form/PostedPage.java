package org.alliance.intake.application.form;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Asked.Control;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;

/// One page of the form as a browser sent it.
///
/// @param fields the values by the names of the controls
public record PostedPage(FormPage page, Map<String, List<String>> fields) {
  /// The first line of the list of states.
  public static final String STATE_NOT_TOLD = "none";

  private static final String MONTH = ".month";
  private static final String DAY = ".day";
  private static final String YEAR = ".year";
  private static final int FOUR_DIGITS = 4;

  public PostedPage {
    fields = Map.copyOf(fields);
  }

  /// The answers so far, with those of this page. A list keeps its entries, and the new one joins
  /// them.
  public Answers over(Answers before) {
    var answers = before;
    for (var question : page.questions()) {
      answers = answers.with(question, read(question, before));
    }
    return answers;
  }

  private List<String> read(Question question, Answers before) {
    return switch (question.asked().control()) {
      case DATE -> List.of(date(question));
      case STATE -> List.of(first(question.field()).replace(STATE_NOT_TOLD, ""));
      case LIST -> list(question, before);
      case MANY, LANGUAGES -> told(question.field()).distinct().toList();
      case LINE, PHONE, EMAIL, ZIP, PARAGRAPH, ONE, TICK -> List.of(first(question.field()));
      case NONE -> before.all(question);
    };
  }

  private List<String> list(Question question, Answers before) {
    return Stream.concat(before.all(question).stream(), told(question.field())).toList();
  }

  private String first(String name) {
    return Answers.withOneLineEnd(
            String.join("", fields.getOrDefault(name, List.of()).stream().limit(1).toList()))
        .strip();
  }

  private Stream<String> told(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .map(text -> Answers.withOneLineEnd(text).strip())
        .filter(Predicate.not(String::isEmpty));
  }

  /// As an ISO day or month; what is incomplete stays readable for the check, which refuses it.
  private String date(Question question) {
    var parts = Stream.of(YEAR, MONTH, DAY).map(part -> first(question.field() + part)).toList();
    if (parts.stream().allMatch(String::isEmpty)) {
      return "";
    }
    return parts.stream()
        .filter(Predicate.not(String::isEmpty))
        .map(part -> part.length() == 1 ? "0" + part : part)
        .collect(joining("-"));
  }

  /// Whether a date was begun and cannot be read without its year or month.
  boolean isDateIncomplete(Question question) {
    return question.asked().control() == Control.DATE
        && !date(question).isEmpty()
        && (first(question.field() + YEAR).length() != FOUR_DIGITS
            || first(question.field() + MONTH).isEmpty());
  }

  /// Whether the person wrote an entry that is not added yet.
  boolean hasNewEntry(Question question) {
    return told(question.field()).findAny().isPresent();
  }

  boolean hasNoState() {
    return page.questions().contains(Questions.STATE) && first(Questions.STATE.field()).isEmpty();
  }

  /// The values of the controls as they were sent, to show the page again.
  public Map<String, List<String>> shown() {
    return fields;
  }

  /// The values that the controls of a page show for these answers.
  public static Map<String, List<String>> shown(FormPage page, Answers answers) {
    var shown = new HashMap<String, List<String>>();
    for (var question : page.questions()) {
      switch (question.asked().control()) {
        case DATE -> showDate(question, answers, shown);
        case LIST -> {
          // The entries stand beside the control, which is for the next one.
        }
        case STATE ->
            shown.put(
                question.field(), answers.tells(question) ? answers.all(question) : List.of());
        default -> shown.put(question.field(), answers.all(question));
      }
    }
    return shown;
  }

  private static void showDate(
      Question question, Answers answers, Map<String, List<String>> shown) {
    var parts = answers.text(question).split("-", -1);
    var names = List.of(YEAR, MONTH, DAY);
    IntStream.range(0, Math.min(parts.length, names.size()))
        .forEach(at -> shown.put(question.field() + names.get(at), List.of(parts[at])));
  }

  /// Without the entry at this place of the page's list.
  static Answers without(FormPage page, int place, Answers answers) {
    var kept = answers;
    for (var question : page.questions()) {
      if (question.asked().control() == Control.LIST && place < answers.all(question).size()) {
        var entries = new ArrayList<>(answers.all(question));
        entries.remove(place);
        kept = kept.with(question, entries);
      }
    }
    return kept;
  }

  @Override
  public String toString() {
    return "PostedPage[" + page.step() + "]";
  }
}

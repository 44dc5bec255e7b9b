package org.alliance.intake.application.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.intake.application.form.PostedPage;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Asked.Control;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;

/// The whole report as a worker's browser sent it: all pages of the form at once.
///
/// @param version of the draft that the browser shows
/// @param fields the values by the names of the controls
/// @param language the tag of the caller's language; empty for English only
public record DeskEntry(
    long version, Map<String, List<String>> fields, String language, boolean isFromPaper) {
  public DeskEntry {
    fields = Map.copyOf(fields);
  }

  /// The browser sends every entry of a list each time, so that saving twice doubles none.
  Answers answers() {
    var answers = Answers.NONE;
    for (var page : FormPages.ALL) {
      answers = posted(page).over(answers);
    }
    return answers;
  }

  PostedPage posted(FormPage page) {
    return new PostedPage(page, fields);
  }

  /// The values that the controls of a page show for these answers.
  public static Map<String, List<String>> shown(FormPage page, Answers answers) {
    var shown = new HashMap<>(PostedPage.shown(page, answers));
    for (var question : page.questions()) {
      if (question.asked().control() == Control.LIST) {
        shown.put(question.field(), answers.all(question));
      }
    }
    return shown;
  }

  @Override
  public String toString() {
    return "DeskEntry[not shown]";
  }
}

package org.alliance.intake.adapter.clients;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.intake.application.clientfile.OpeningFiles.Answer;
import org.alliance.intake.application.clientfile.Passage;
import org.alliance.intake.domain.access.AccessRefusal;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Verdict;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguages;

/// One part on the page: closed, opened, or refused.
///
/// @param breakGlass whether opening it needs a reason that a second person reads
/// @param closed why the reader cannot open it, as a code; empty if a form is offered
/// @param needsCode whether the form asks for the client's status code
/// @param refusal why it was just refused, as a code
/// @param passages what it says; empty unless it was just opened
/// @param isOpened whether it was just opened
/// @param purpose as it was chosen before
/// @param reason as it was written before
record PartView(
    FilePart part,
    boolean breakGlass,
    String closed,
    boolean needsCode,
    String refusal,
    List<PassageView> passages,
    boolean isOpened,
    String purpose,
    String reason) {
  record PassageView(String label, int version, List<String> texts) {}

  static PartView of(
      FilePart part,
      Verdict preview,
      Optional<Answer> answer,
      String purpose,
      String reason,
      IcuMessages messages) {
    var reasonClosed =
        preview instanceof Verdict.Refused(var why) && why != AccessRefusal.CODE_NEEDED
            ? why.code()
            : "";
    return new PartView(
        part,
        preview instanceof Verdict.BreakGlass,
        reasonClosed,
        preview instanceof Verdict.Refused(var needed) && needed == AccessRefusal.CODE_NEEDED,
        answer.map(PartView::refusal).orElse(""),
        answer.map(given -> passages(given, messages)).orElse(List.of()),
        answer.filter(Answer.Opened.class::isInstance).isPresent(),
        answer.isPresent() ? purpose : "",
        answer.filter(Answer.Refused.class::isInstance).isPresent() ? reason : "");
  }

  public String code() {
    return part.code();
  }

  public boolean isShown() {
    return isOpened || !refusal.isEmpty();
  }

  /// Whether the reader has no way to open it.
  boolean isBarred() {
    return !isOpened && (needsCode || !closed.isEmpty());
  }

  private static String refusal(Answer answer) {
    return answer instanceof Answer.Refused(var reason) ? reason.code() : "";
  }

  private static List<PassageView> passages(Answer answer, IcuMessages messages) {
    return answer instanceof Answer.Opened(var passages, _)
        ? passages.stream().map(passage -> view(passage, messages)).toList()
        : List.of();
  }

  private static PassageView view(Passage passage, IcuMessages messages) {
    return new PassageView(
        messages.text(PageLanguages.english(), "client-file." + passage.field()),
        passage.version(),
        passage.texts().stream().map(text -> word(passage.field(), text, messages)).toList());
  }

  /// Answers by codes have words on the public form.
  private static String word(String field, String text, IcuMessages messages) {
    if (text.startsWith("detail.")) {
      return detail(text, messages);
    }
    return Stream.of(
            "report." + field + ".option." + text,
            "client-file." + field.replaceAll("\\..*", "") + "-is." + text)
        .filter(messages::has)
        .map(key -> messages.text(PageLanguages.english(), key))
        .findFirst()
        .orElse(text);
  }

  /// `detail.kind:value`: a sentence of its kind, with the word for the value if there is one.
  private static String detail(String text, IcuMessages messages) {
    var at = text.indexOf(':');
    var kind = "client-file." + text.substring(0, at);
    var value = text.substring(at + 1);
    var english = PageLanguages.english();
    var whole = kind + "." + value;
    return messages.has(whole)
        ? messages.text(english, whole)
        : messages.text(english, kind, value(value));
  }

  private static String value(String value) {
    return value.matches("[a-z]{2,3}(-.*)?")
        ? Languages.englishName(new LanguageTag(value))
        : value;
  }
}

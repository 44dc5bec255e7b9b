package org.alliance.ui.form;

import java.util.List;
import java.util.Optional;
import org.alliance.ui.text.CodeWords;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;

/// The questions of one form in one language. The text of a question has the key
/// `<prefix>.<name>.label`; `.hint`, `.why` and `.option.<code>` beside it are used if they exist.
public final class Fields {
  /// A link of the error summary.
  public record FieldError(String field, String text) {}

  private final IcuMessages messages;
  private final PageLanguage language;
  private final Form form;

  public Fields(IcuMessages messages, PageLanguage language, Form form) {
    this.messages = messages;
    this.language = language;
    this.form = form;
  }

  public Field field(String name) {
    return new Field(
        name,
        messages.text(language, key(name, "label")),
        text(key(name, "hint")),
        text(key(name, "why")),
        Optional.ofNullable(form.errors().get(name)).flatMap(this::text),
        form.values().getOrDefault(name, List.of()));
  }

  /// Answers whose words belong to this question alone.
  public List<Option> options(String name, List<String> codes) {
    return codes.stream()
        .map(code -> new Option(code, messages.text(language, key(name, "option." + code))))
        .toList();
  }

  /// Answers out of a shared list of codes.
  public List<Option> words(String list, List<String> codes) {
    var words = new CodeWords(messages);
    return codes.stream().map(code -> new Option(code, words.of(language, list, code))).toList();
  }

  /// For the error summary, in the order of the page.
  public List<FieldError> errors() {
    return form.errors().entrySet().stream()
        .map(error -> new FieldError(error.getKey(), messages.text(language, error.getValue())))
        .toList();
  }

  private Optional<String> text(String key) {
    return messages.has(key) ? Optional.of(messages.text(language, key)) : Optional.empty();
  }

  private String key(String name, String part) {
    return form.prefix() + "." + name + "." + part;
  }
}

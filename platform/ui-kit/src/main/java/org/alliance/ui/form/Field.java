package org.alliance.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question with its answer, in the reader's language.
///
/// @param name of the parameter that the form sends; letters, digits and hyphens
/// @param hint how to answer
/// @param why the reason why we ask
/// @param error what to change
/// @param values the answers so far; several for checkboxes
public record Field(
    String name,
    String label,
    Optional<String> hint,
    Optional<String> why,
    Optional<String> error,
    List<String> values) {
  public Field {
    values = List.copyOf(values);
  }

  /// The answer of a question that has one; blank if there is none yet.
  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean has(String code) {
    return values.contains(code);
  }

  /// The ids of hint and error, for `aria-describedby`.
  public @Nullable String describedBy() {
    var ids =
        Stream.of(hint.map(_ -> name + "-hint"), error.map(_ -> name + "-error"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }
}

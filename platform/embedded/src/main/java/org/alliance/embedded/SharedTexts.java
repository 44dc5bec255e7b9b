package org.alliance.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets documents share equal strings. A decoder makes new ones for each document: the names of
/// fields alone took a third of a bulk run's heap.
final class SharedTexts {
  /// The commands whose documents stay in memory.
  private static final Set<String> WRITING = Set.of("insert", "update", "findAndModify");

  /// Up to this many characters a value is probably a code, a state, or a date, which others have
  /// too. Ids are longer.
  private static final int SHORT = 24;

  private SharedTexts() {}

  static Document ofCommand(String name, Document command) {
    return WRITING.contains(name) ? of(command) : command;
  }

  static Document of(Document document) {
    var shared = new Document();
    document.forEach((name, value) -> shared.put(name.intern(), of(value)));
    return shared;
  }

  private static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case Document document -> of(document);
      case List<?> list -> all(list);
      case String text when text.length() <= SHORT -> text.intern();
      case null, default -> value;
    };
  }

  private static List<@Nullable Object> all(List<?> values) {
    var shared = new ArrayList<@Nullable Object>(values.size());
    values.forEach(value -> shared.add(of(value)));
    return shared;
  }
}

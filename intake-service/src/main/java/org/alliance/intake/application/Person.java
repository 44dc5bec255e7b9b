package org.alliance.intake.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Who a report is about and what they wrote. Only the vault keeps it; it is never printed.
///
/// @param fields by name: `name`, `phone`, `email`, `safeToContact`, `narrative`, `otherParties`
///   (one a line); only what was told
public record Person(Map<String, String> fields) {
  public Person {
    fields = Map.copyOf(fields);
  }

  static Person of(ReportDraft draft) {
    var fields = new TreeMap<String, String>();
    put(fields, "name", draft.name());
    put(fields, "phone", draft.phone());
    put(fields, "email", draft.email());
    put(fields, "safeToContact", draft.safeToContact());
    put(fields, "narrative", draft.narrative());
    put(fields, "otherParties", String.join("\n", draft.otherParties()));
    return new Person(fields);
  }

  /// Everybody who is known by name: who it happened to, and the other side.
  List<String> parties() {
    return Stream.concat(
            Stream.of(fields.getOrDefault("name", "")),
            fields.getOrDefault("otherParties", "").lines())
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.put(name, value);
    }
  }

  @Override
  public String toString() {
    return "Person[" + fields.size() + " fields]";
  }
}

package org.alliance.intake.application;

import java.util.Map;
import java.util.TreeMap;

/// Who a report is about and what they wrote. Only the vault keeps it; it is never printed.
///
/// @param fields by name: `name`, `phone`, `email`, `safeToContact`, `narrative`; only what was
///   told
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
    return new Person(fields);
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

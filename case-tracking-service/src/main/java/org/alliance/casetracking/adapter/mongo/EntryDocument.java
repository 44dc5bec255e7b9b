package org.alliance.casetracking.adapter.mongo;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.casetracking.domain.Entry;
import org.alliance.casetracking.domain.EntryDetails;

/// An entry as it is stored. Its form has not changed since the first version.
///
/// @param type the event's wire name
/// @param details in codes, by name; lists are separated by spaces
record EntryDocument(
    Instant time, String source, long seq, String type, Map<String, String> details) {
  static EntryDocument of(Entry<?> entry) {
    return new EntryDocument(
        entry.time(), entry.source(), entry.seq(), entry.type(), details(entry.event()));
  }

  private static Map<String, String> details(CaseEvent event) {
    return event instanceof CaseEvent.Other(_, var details)
        ? details
        : EntryDetails.of(event).entrySet().stream()
            .collect(Collectors.toMap(detail -> detail.getKey().code(), Map.Entry::getValue));
  }

  Entry<?> toDomain() {
    return new Entry<>(time, source, seq, StoredDetails.event(type, details));
  }
}

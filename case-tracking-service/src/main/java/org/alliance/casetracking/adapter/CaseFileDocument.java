package org.alliance.casetracking.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;

/// A case's file as it is stored.
record CaseFileDocument(String word, List<EntryPart> entries) {
  record EntryPart(
      Instant time, String source, long seq, String type, Map<String, String> details) {}

  static CaseFileDocument of(CaseFile file) {
    return new CaseFileDocument(
        file.state().code(),
        file.entries().stream()
            .map(entry ->
                new EntryPart(
                    entry.time(), entry.source(), entry.seq(), entry.type(), entry.details()))
            .toList());
  }

  CaseFile toDomain() {
    return new CaseFile(
        entries.stream()
            .map(part -> new Entry(part.time, part.source, part.seq, part.type, part.details))
            .toList());
  }
}

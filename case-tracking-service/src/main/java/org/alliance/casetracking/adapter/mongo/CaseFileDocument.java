package org.alliance.casetracking.adapter.mongo;

import java.util.List;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.CaseNumber;
import org.jspecify.annotations.Nullable;

/// A case's file as it is stored.
///
/// @param word the state's code, for people who look into the store
/// @param number for look-ups
/// @param list what lists of cases look for; missing in files that were written before there were
///   lists
/// @param uncounted true in every write: the file has to be counted for the flow. [MongoFlowStore]
///   takes the mark away once it has counted what was written
record CaseFileDocument(
    String word,
    @Nullable CaseNumber number,
    List<EntryDocument> entries,
    @Nullable SummaryPart list,
    @Nullable Boolean uncounted) {
  static CaseFileDocument of(CaseFile file) {
    return new CaseFileDocument(
        file.state().code(),
        file.number().orElse(null),
        file.entries().stream().map(EntryDocument::of).toList(),
        SummaryPart.of(file),
        true);
  }

  CaseFile toDomain() {
    return new CaseFile(entries.stream().<Entry<?>>map(EntryDocument::toDomain).toList());
  }
}

package org.alliance.casetracking.adapter.mongo;

import java.time.Instant;
import java.util.List;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What lists of cases look for, kept beside the entries. Files from before there were lists get it
/// with their next event, or by a rebuild.
///
/// @param lastEvent in milliseconds since 1970, for ranges
/// @param answerBy the same
record SummaryPart(
    long lastEvent,
    @Nullable String place,
    List<String> speaks,
    boolean urgent,
    @Nullable String firm,
    @Nullable Long answerBy,
    boolean handedBack) {
  static SummaryPart of(CaseFile file) {
    var summary = CaseSummary.of(file);
    return new SummaryPart(
        summary.lastEvent().toEpochMilli(),
        summary.place().map(Enum::name).orElse(null),
        summary.speaks().stream().map(LanguageTag::value).toList(),
        summary.isUrgent(),
        summary.firm().map(FirmId::value).orElse(null),
        summary.answerBy().map(Instant::toEpochMilli).orElse(null),
        summary.isHandedBack());
  }
}

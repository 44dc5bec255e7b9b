package org.alliance.casetracking.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.Entry;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.jspecify.annotations.Nullable;

/// A case's file as it is stored.
///
/// @param word the state's code, for people who look into the store
/// @param number for look-ups
/// @param list the fields that lists of cases search by; missing in files that were written before
///   there were lists
/// @param uncounted true in every write: the file has to be counted for the flow. The flow's store
///   takes the mark away once it has counted what was written
record CaseFileDocument(
    String word,
    @Nullable CaseNumber number,
    List<EntryDocument> entries,
    @Nullable SummaryPart list,
    @Nullable Boolean uncounted) {
  /// The fields that lists of cases search by, kept beside the entries. A file from before there
  /// were lists gets them with its next event, or by a rebuild.
  ///
  /// @param lastEvent in milliseconds since 1970, for ranges
  /// @param answerBy the same
  /// @param holder whose turn it is; absent if the case is closed
  /// @param due until when, in milliseconds since 1970
  record SummaryPart(
      long lastEvent,
      @Nullable String place,
      List<String> speaks,
      boolean urgent,
      @Nullable String firm,
      @Nullable Long answerBy,
      boolean handedBack,
      @Nullable String holder,
      @Nullable Long due,
      @Nullable List<String> openNeeds,
      @Nullable Long askedAt,
      @Nullable Long unreachedAt,
      @Nullable Long onHoldSince,
      @Nullable Long disputedSince) {
    static SummaryPart of(CaseFile file) {
      var summary = CaseSummary.of(file);
      return new SummaryPart(
          summary.lastEvent().toEpochMilli(),
          summary.place().map(Enum::name).orElse(null),
          summary.speaks().stream().map(LanguageTag::value).toList(),
          summary.isUrgent(),
          summary.firm().map(FirmId::value).orElse(null),
          summary.answerBy().map(Instant::toEpochMilli).orElse(null),
          summary.isHandedBack(),
          summary.turn().map(turn -> turn.holder().code()).orElse(null),
          summary.turn().map(turn -> turn.due().toEpochMilli()).orElse(null),
          summary.openNeeds().isEmpty()
              ? null
              : summary.openNeeds().stream().map(Coded::code).toList(),
          summary.askedAt().map(Instant::toEpochMilli).orElse(null),
          summary.unreachedAt().map(Instant::toEpochMilli).orElse(null),
          summary.onHoldSince().map(Instant::toEpochMilli).orElse(null),
          summary.disputedSince().map(Instant::toEpochMilli).orElse(null));
    }

    /// Codes that this version does not know are left out.
    ///
    /// @param word the code of the state
    CaseSummary toDomain(String word) {
      return new CaseSummary(
          Coded.find(FlowState.class, word).orElse(FlowState.RECEIVED),
          Instant.ofEpochMilli(lastEvent),
          Optional.ofNullable(place).flatMap(UsState::find),
          speaks.stream().map(LanguageTag::new).toList(),
          urgent,
          Optional.ofNullable(firm).map(FirmId::new),
          time(answerBy),
          handedBack,
          turn(),
          Optional.ofNullable(openNeeds).orElse(List.of()).stream()
              .flatMap(code -> Coded.find(ServiceCategory.class, code).stream())
              .toList(),
          time(askedAt),
          time(unreachedAt),
          time(onHoldSince),
          time(disputedSince));
    }

    private Optional<Turn> turn() {
      return Optional.ofNullable(holder)
          .flatMap(code -> Coded.find(Turn.Holder.class, code))
          .flatMap(known -> time(due).map(until -> new Turn(known, until)));
    }

    private static Optional<Instant> time(@Nullable Long millis) {
      return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }
  }

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

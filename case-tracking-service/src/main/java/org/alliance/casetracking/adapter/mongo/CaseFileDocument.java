package org.alliance.casetracking.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A case's file as it is stored.
///
/// @param word the state's code, for people who look into the store
/// @param number for look-ups
/// @param list the fields that lists of cases search by; missing in files that were written before
///   there were lists
/// @param steps for figures of many cases; missing like `list`
/// @param uncounted true in every write: the file has to be counted for the flow. The flow's store
///   takes the mark away once it has counted what was written
record CaseFileDocument(
    String word,
    @Nullable CaseNumber number,
    List<EntryDocument> entries,
    @Nullable SummaryPart list,
    @Nullable StepsPart steps,
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
          summary.disputes().stream()
              .findFirst()
              .map(dispute -> dispute.since().toEpochMilli())
              .orElse(null));
    }
  }

  /// The steps of a case as they lie in its file: times in milliseconds since 1970, and codes.
  record StepsPart(
      @Nullable Long received,
      @Nullable Long answered,
      @Nullable Long offered,
      @Nullable Long assigned,
      @Nullable Long staffed,
      @Nullable Long connected,
      @Nullable Long ended,
      String state,
      boolean inMandate,
      @Nullable String lastOffer,
      @Nullable String channel,
      @Nullable String place,
      List<String> speaks,
      List<String> services,
      List<String> declineReasons,
      List<String> offerDeclines,
      boolean handedBack,
      boolean teamSpeaks) {
    static StepsPart of(CaseSteps steps) {
      return new StepsPart(
          millis(steps.received()),
          millis(steps.answered()),
          millis(steps.offered()),
          millis(steps.assigned()),
          millis(steps.staffed()),
          millis(steps.connected()),
          millis(steps.ended()),
          steps.state().code(),
          steps.inMandate(),
          code(steps.lastOffer()),
          code(steps.channel()),
          steps.place().map(Enum::name).orElse(null),
          steps.speaks().stream().map(LanguageTag::value).toList(),
          codes(steps.services()),
          codes(steps.declineReasons()),
          codes(steps.offerDeclines()),
          steps.handedBack(),
          steps.teamSpeaks());
    }

    private static @Nullable Long millis(Optional<Instant> time) {
      return time.map(Instant::toEpochMilli).orElse(null);
    }

    private static @Nullable String code(Optional<? extends Coded> value) {
      return value.map(Coded::code).orElse(null);
    }

    private static List<String> codes(List<? extends Coded> values) {
      return values.stream().map(Coded::code).toList();
    }
  }

  static CaseFileDocument of(CaseFile file) {
    return new CaseFileDocument(
        file.state().code(),
        file.number().orElse(null),
        file.entries().stream().map(EntryDocument::of).toList(),
        SummaryPart.of(file),
        StepsPart.of(CaseSteps.of(file)),
        true);
  }

  CaseFile toDomain() {
    return new CaseFile(entries.stream().<Entry<?>>map(EntryDocument::toDomain).toList());
  }
}

package org.alliance.casetracking.application.flow;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.jspecify.annotations.Nullable;

/// The flow of all cases at one moment. `reports = inMandate + declined + needsReview`.
///
/// @param offers every offer that was made; each is still open or counts as one of accepted,
///   declined, expired, superseded (another firm was faster) and withdrawn
/// @param states how many cases are in each state, by its code
/// @param recent the 20 cases with the newest entries, newest first, then by id
public record Flow(
    int reports,
    int inMandate,
    int declined,
    int needsReview,
    int offers,
    int accepted,
    int declinedOffers,
    int expired,
    int superseded,
    int withdrawnOffers,
    int assigned,
    int escalated,
    int staffed,
    int servicesConnected,
    Map<String, Integer> states,
    Percentiles reportToOfferMs,
    Percentiles offerToAssignedMs,
    List<LanguageRow> languages,
    List<RecentCase> recent) {
  /// In milliseconds, rounded down by at most 3 %; 0 while there is nothing to count.
  public record Percentiles(long p50, long p95, long p99) {}

  /// @param cases in mandate whose client speaks it
  /// @param assigned how many of them a firm has
  /// @param teamSpeaksIt how many of them have a team that speaks it
  public record LanguageRow(
      String tag, String language, int cases, int assigned, int teamSpeaksIt) {}

  /// @param caseNumber absent in a case from before there were numbers
  /// @param withdrawn the client has withdrawn; a firm may have the case all the same
  public record RecentCase(
      CaseId caseId,
      @Nullable CaseNumber caseNumber,
      String state,
      String usState,
      boolean withdrawn) {}
}

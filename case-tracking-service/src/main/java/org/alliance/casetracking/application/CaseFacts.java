package org.alliance.casetracking.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;
import org.alliance.casetracking.domain.FlowState;

/// The little of a case that the flow is counted from.
///
/// @param withdrawn the client has withdrawn; a firm may have the case all the same
/// @param reported when its report came in; empty while that event has not been heard
/// @param assigned a firm has it, or has done its work
/// @param declined it is outside the mandate, or was withdrawn before that was decided
/// @param speaks languages the client speaks, by tag
/// @param teamSpeaks languages the team speaks, by tag
/// @param heard how much is in its file
record CaseFacts(
    FlowState state,
    boolean withdrawn,
    Optional<Instant> reported,
    boolean inMandate,
    boolean declined,
    String usState,
    List<String> speaks,
    List<String> teamSpeaks,
    OfferCounts offers,
    boolean assigned,
    int services,
    Optional<Duration> toFirstOffer,
    Optional<Duration> offerToAssigned,
    Instant changed,
    int heard) {
  private static final Set<FlowState> WITH_FIRM =
      EnumSet.of(FlowState.ASSIGNED, FlowState.STAFFED, FlowState.CONNECTED, FlowState.ENDED);

  static CaseFacts of(CaseFile file) {
    var reported = timeOf(file, "incident-reported.v1");
    var firstOffer = timeOf(file, "offer-made.v1");
    var assigned = timeOf(file, "firm-assigned.v1");
    var inMandate = file.has("case-accepted.v1");
    return new CaseFacts(
        file.state(),
        file.isWithdrawn(),
        reported,
        inMandate,
        !inMandate && (file.has("report-declined.v1") || file.isWithdrawn()),
        file.first("incident-reported.v1").map(entry -> entry.detail("state")).orElse(""),
        tags(file, "case-accepted.v1", "speaks"),
        tags(file, "team-staffed.v1", "languages"),
        OfferCounts.of(file),
        WITH_FIRM.contains(file.state()),
        (int)
            file.all("service-connected.v1")
                .map(entry -> entry.detail("connection"))
                .distinct()
                .count(),
        between(reported, firstOffer),
        between(firstOffer, assigned),
        file.entries().isEmpty() ? Instant.EPOCH : file.entries().getLast().time(),
        file.entries().size());
  }

  private static Optional<Instant> timeOf(CaseFile file, String type) {
    return file.first(type).map(Entry::time);
  }

  private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
    return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
  }

  private static List<String> tags(CaseFile file, String type, String detail) {
    return file.first(type)
        .map(entry ->
            Arrays.stream(entry.detail(detail).split(" ")).filter(tag -> !tag.isEmpty()).toList())
        .orElse(List.of());
  }
}

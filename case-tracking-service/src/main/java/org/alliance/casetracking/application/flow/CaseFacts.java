package org.alliance.casetracking.application.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.casetracking.domain.CaseEvent.CaseAccepted;
import org.alliance.casetracking.domain.CaseEvent.IncidentReported;
import org.alliance.casetracking.domain.CaseEvent.ServiceConnected;
import org.alliance.casetracking.domain.CaseEvent.TeamStaffed;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.LanguageTag;

/// The facts of one case that the flow counts.
///
/// @param inMandate it was accepted
/// @param declined it is outside the mandate, or was withdrawn before that was decided
/// @param speaks languages the client speaks; empty outside the mandate
/// @param teamSpeaks languages the first team speaks
/// @param assigned a firm has it, or has done its work
record CaseFacts(
    FlowState state,
    boolean inMandate,
    boolean declined,
    List<LanguageTag> speaks,
    List<LanguageTag> teamSpeaks,
    OfferCounts offers,
    boolean assigned,
    int services,
    Optional<Duration> toFirstOffer,
    Optional<Duration> offerToAssigned) {
  private static final Set<FlowState> WITH_FIRM =
      EnumSet.of(FlowState.ASSIGNED, FlowState.STAFFED, FlowState.CONNECTED, FlowState.ENDED);

  static CaseFacts of(CaseFile file) {
    var firstOffer = timeOf(file, CaseEvent.OfferMade.class);
    var state = file.state();
    var accepted = file.first(CaseAccepted.class);
    return new CaseFacts(
        state,
        accepted.isPresent(),
        accepted.isEmpty() && (file.has(CaseEvent.ReportDeclined.class) || file.isWithdrawn()),
        accepted.map(entry -> entry.event().speaks()).orElse(List.of()),
        file.first(TeamStaffed.class).map(entry -> entry.event().languages()).orElse(List.of()),
        OfferCounts.of(file),
        WITH_FIRM.contains(state),
        services(file),
        between(timeOf(file, IncidentReported.class), firstOffer),
        between(firstOffer, timeOf(file, CaseEvent.FirmAssigned.class)));
  }

  private static int services(CaseFile file) {
    return (int)
        file.all(ServiceConnected.class)
            .map(entry -> entry.event().connection())
            .distinct()
            .count();
  }

  private static Optional<Instant> timeOf(CaseFile file, Class<? extends CaseEvent> type) {
    return file.first(type).map(Entry::time);
  }

  private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
    return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
  }
}

package org.alliance.casetracking.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.CaseEvent.CaseAccepted;
import org.alliance.casetracking.domain.CaseEvent.EngagementEnded;
import org.alliance.casetracking.domain.CaseEvent.FirmAssigned;
import org.alliance.casetracking.domain.CaseEvent.IncidentReported;
import org.alliance.casetracking.domain.CaseEvent.NotificationSettled;
import org.alliance.casetracking.domain.CaseEvent.OfferMade;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;

/// What a list of cases tells of one case.
///
/// @param lastEvent the time of the last event that is not a mail
/// @param firm the firm that has the case, or is asked now
/// @param answerBy the time by which that firm has to answer, if it is asked
/// @param isHandedBack whether the last firm handed the case back and no firm has it again
public record CaseSummary(
    FlowState state,
    Instant lastEvent,
    Optional<UsState> place,
    List<LanguageTag> speaks,
    boolean isUrgent,
    Optional<FirmId> firm,
    Optional<Instant> answerBy,
    boolean isHandedBack) {
  public CaseSummary {
    speaks = List.copyOf(speaks);
  }

  public static CaseSummary of(CaseFile file) {
    var state = file.state();
    var accepted = file.first(CaseAccepted.class).map(Entry::event);
    var offer = last(file.all(OfferMade.class)).filter(_ -> state == FlowState.OFFERED);
    return new CaseSummary(
        state,
        file.entries().stream()
            .filter(entry ->
                !(entry.event() instanceof NotificationSettled)
                    && !(entry.event() instanceof CaseEvent.ClientNoticeSettled))
            .map(Entry::time)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        accepted
            .map(CaseAccepted::state)
            .or(() -> file.first(IncidentReported.class).flatMap(entry -> entry.event().state())),
        accepted.map(CaseAccepted::speaks).orElse(List.of()),
        accepted.filter(facts -> facts.urgency() == Urgency.URGENT).isPresent(),
        isWithFirm(state)
            ? last(file.all(FirmAssigned.class)).map(entry -> entry.event().firm())
            : offer.map(entry -> entry.event().firm()),
        offer.map(entry -> entry.event().answerBy()),
        !isWithFirm(state)
            && state != FlowState.ENDED
            && last(file.all(EngagementEnded.class))
                .filter(entry -> entry.event().ending() == EngagementEnding.HANDED_BACK)
                .isPresent());
  }

  private static boolean isWithFirm(FlowState state) {
    return state == FlowState.ASSIGNED
        || state == FlowState.STAFFED
        || state == FlowState.CONNECTED;
  }

  private static <E extends CaseEvent> Optional<Entry<E>> last(Stream<Entry<E>> entries) {
    return entries.max(Comparator.comparingLong(Entry::seq));
  }
}

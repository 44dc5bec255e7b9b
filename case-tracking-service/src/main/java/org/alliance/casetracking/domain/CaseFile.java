package org.alliance.casetracking.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.CaseEvent.CaseAccepted;
import org.alliance.casetracking.domain.CaseEvent.ClientWithdrew;
import org.alliance.casetracking.domain.CaseEvent.ConsentChanged;
import org.alliance.casetracking.domain.CaseEvent.EngagementEnded;
import org.alliance.casetracking.domain.CaseEvent.FirmAssigned;
import org.alliance.casetracking.domain.CaseEvent.IncidentReported;
import org.alliance.casetracking.domain.CaseEvent.OfFirm;
import org.alliance.casetracking.domain.CaseEvent.ServiceConnected;
import org.alliance.casetracking.domain.CaseEvent.TeamStaffed;
import org.alliance.casetracking.domain.CaseEvent.WithdrawalUndone;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// All events that were heard of one case, oldest first. Events of different services may come in
/// any order; the file is the same in the end.
public record CaseFile(List<Entry<?>> entries) {
  private static final String REFERRAL = "matching/referral";

  public static final CaseFile EMPTY = new CaseFile(List.of());

  public CaseFile {
    entries = entries.stream().sorted(Entry.ORDER).toList();
  }

  /// Put this entry into the file.
  public record File(Entry<?> entry) {}

  public record Filed(Entry<?> entry) {}

  /// The file refuses nothing: an event has happened already.
  public enum Never {}

  public static final Decider<CaseFile, File, Filed, Never> DECIDER =
      new Decider<>(EMPTY, (_, file) -> Decision.happened(new Filed(file.entry())), CaseFile::with);

  private CaseFile with(Filed filed) {
    return new CaseFile(
        Stream.<Entry<?>>concat(entries.stream(), Stream.of(filed.entry())).toList());
  }

  /// The file as it was at a moment: without what has happened since.
  public CaseFile asOf(Instant moment) {
    return new CaseFile(entries.stream().filter(entry -> !entry.time().isAfter(moment)).toList());
  }

  public <E extends CaseEvent> Stream<Entry<E>> all(Class<E> type) {
    return entries.stream().flatMap(entry -> entry.as(type).stream());
  }

  public <E extends CaseEvent> Optional<Entry<E>> first(Class<E> type) {
    return all(type).findFirst();
  }

  public boolean has(Class<? extends CaseEvent> type) {
    return first(type).isPresent();
  }

  public int count(Class<? extends CaseEvent> type) {
    return (int) all(type).count();
  }

  /// Whether a firm may look into the file. The firm that was given the case last may, while it has
  /// the case and once it has done the work. A firm that handed the case back, or that the client
  /// has left, may not. Matching and the firm may be heard of in any order, so each ending is held
  /// against one assignment.
  public boolean isOpenTo(FirmId firm) {
    var isLast =
        latest(all(FirmAssigned.class))
            .filter(last -> last.event().firm().equals(firm))
            .isPresent();
    var given = of(firm, FirmAssigned.class).count();
    var endings = of(firm, EngagementEnded.class).toList();
    return isLast && (given > endings.size() || isDone(latest(endings.stream())));
  }

  private <E extends OfFirm> Stream<Entry<E>> of(FirmId firm, Class<E> type) {
    return all(type).filter(entry -> entry.event().firm().equals(firm));
  }

  private static boolean isDone(Optional<Entry<EngagementEnded>> last) {
    return last.filter(entry -> entry.event().ending() == EngagementEnding.DONE).isPresent();
  }

  /// Whether the client has withdrawn and no coordinator has undone that. A firm that has the case
  /// keeps it: only the client and the firm end what is between them.
  public boolean isWithdrawn() {
    return latest(
            entries.stream()
                .filter(entry ->
                    entry.event() instanceof ClientWithdrew
                        || entry.event() instanceof WithdrawalUndone))
        .filter(last -> last.event() instanceof ClientWithdrew)
        .isPresent();
  }

  /// The number that people say over the phone; empty in a case from before there were numbers.
  public Optional<CaseNumber> number() {
    return Stream.concat(
            all(IncidentReported.class).flatMap(entry -> entry.event().number().stream()),
            all(CaseAccepted.class).flatMap(entry -> entry.event().number().stream()))
        .findFirst();
  }

  /// Where the case is now.
  public FlowState state() {
    if (isWithFirm()) {
      return hasSinceLastEnding(ServiceConnected.class)
          ? FlowState.CONNECTED
          : hasSinceLastEnding(TeamStaffed.class) ? FlowState.STAFFED : FlowState.ASSIGNED;
    }
    if (isWithdrawn() || isConsent(ConsentChange.WITHDRAWN)) {
      return FlowState.WITHDRAWN;
    }
    if (isClosed() || (hasEndedForGood() && !isAskedForAgain() && !isReopened())) {
      return FlowState.ENDED;
    }
    return lastOfReferral().map(this::referralState).orElseGet(this::triageState);
  }

  /// More firms were given the case than have ended their work. A firm's own events show, too, that
  /// it has the case: matching may be heard of later.
  private boolean isWithFirm() {
    return count(FirmAssigned.class) > count(EngagementEnded.class)
        || hasSinceLastEnding(TeamStaffed.class)
        || hasSinceLastEnding(ServiceConnected.class);
  }

  private boolean hasSinceLastEnding(Class<? extends CaseEvent> type) {
    var ended = lastEnding().map(Entry::seq).orElse(0L);
    return all(type).anyMatch(entry -> entry.seq() > ended);
  }

  private Optional<Entry<EngagementEnded>> lastEnding() {
    return latest(all(EngagementEnded.class));
  }

  private boolean hasEndedForGood() {
    return lastEnding()
        .filter(last -> last.event().ending() != EngagementEnding.HANDED_BACK)
        .isPresent();
  }

  /// Matching has gone on after the last firm: a withdrawal was undone after that firm had stopped.
  private boolean isAskedForAgain() {
    return count(FirmAssigned.class) >= count(EngagementEnded.class)
        && lastOfReferral().filter(last -> !(last.event() instanceof FirmAssigned)).isPresent();
  }

  /// Whether a coordinator has closed the case and not opened it again.
  public boolean isClosed() {
    return lastOfCare().filter(last -> last.event() instanceof CaseEvent.CaseClosed).isPresent();
  }

  /// A coordinator has opened the case again since the last firm ended its work.
  private boolean isReopened() {
    var ended = lastEnding().map(Entry::time).orElse(Instant.EPOCH);
    return lastOfCare()
        .filter(last -> last.event() instanceof CaseEvent.CaseReopened)
        .filter(last -> last.time().isAfter(ended))
        .isPresent();
  }

  private Optional<Entry<?>> lastOfCare() {
    return latest(
        entries.stream()
            .filter(entry ->
                entry.event() instanceof CaseEvent.CaseClosed
                    || entry.event() instanceof CaseEvent.CaseReopened));
  }

  /// When something happened last that is more than a message or a reminder.
  Instant lastEvent() {
    return entries.stream()
        .flatMap(entry -> entry.newsAt().stream())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /// Whether this is what the client said last of asking law firms.
  private boolean isConsent(ConsentChange change) {
    return latest(
            all(ConsentChanged.class)
                .filter(entry -> entry.event().recipient() == ConsentRecipient.LAW_FIRMS))
        .filter(last -> last.event().change() == change)
        .isPresent();
  }

  /// The deadline of an offer as it was extended last.
  Instant answerBy(CaseEvent.OfferMade made) {
    return all(CaseEvent.OfferExtended.class)
        .map(Entry::event)
        .filter(extended -> extended.offer().equals(made.offer()))
        .map(CaseEvent.OfferExtended::answerBy)
        .max(Comparator.naturalOrder())
        .orElseGet(made::answerBy);
  }

  /// Of the search for a firm. What others cover is no part of it.
  private Optional<Entry<?>> lastOfReferral() {
    return latest(
        entries.stream()
            .filter(entry -> entry.source().equals(REFERRAL))
            .filter(entry -> !(entry.event() instanceof CaseEvent.NeedChanged)));
  }

  /// Of one owner's events: the owner's own order counts, not the clock's.
  private static <T extends Entry<?>> Optional<T> latest(Stream<T> some) {
    return some.max(Comparator.comparingLong(Entry::seq));
  }

  private FlowState referralState(Entry<?> last) {
    if (last.event() instanceof CaseEvent.ReferralEscalated) {
      return FlowState.ESCALATED;
    }
    return lastOpenOffer().isPresent() ? FlowState.OFFERED : FlowState.IN_MANDATE;
  }

  /// The last of the offers that wait for an answer. A decline counts as soon as the firm has said
  /// so: matching says nothing of it.
  Optional<Entry<CaseEvent.OfferMade>> lastOpenOffer() {
    var over =
        Stream.concat(
                all(CaseEvent.OfferClosed.class).map(entry -> entry.event().offer()),
                all(CaseEvent.OfferAnswered.class)
                    .map(Entry::event)
                    .filter(answered -> answered.answer() == OfferAnswer.DECLINED)
                    .map(CaseEvent.OfferAnswered::offer))
            .collect(Collectors.toSet());
    return latest(
        all(CaseEvent.OfferMade.class)
            .filter(made -> !over.contains(made.event().offer()))
            .filter(made ->
                of(made.event().firm(), FirmAssigned.class)
                    .noneMatch(given -> given.seq() > made.seq())));
  }

  private FlowState triageState() {
    return has(CaseAccepted.class)
        ? (mayFirmsBeAsked() ? FlowState.IN_MANDATE : FlowState.WAITING_FOR_CONSENT)
        : lastOfTriage().map(this::undecidedState).orElse(FlowState.RECEIVED);
  }

  /// A declined report may be reviewed again, and a link may be removed.
  private Optional<Entry<?>> lastOfTriage() {
    return latest(
        entries.stream()
            .filter(entry ->
                entry.event() instanceof CaseEvent.ReportDeclined
                    || entry.event() instanceof CaseEvent.ReportLinked
                    || entry.event() instanceof CaseEvent.ReviewRequested));
  }

  private FlowState undecidedState(Entry<?> last) {
    if (last.event() instanceof CaseEvent.ReportLinked) {
      return FlowState.LINKED;
    }
    return last.event() instanceof CaseEvent.ReviewRequested
        ? FlowState.NEEDS_REVIEW
        : lastOfHandOver()
            .filter(change ->
                change.event() instanceof CaseEvent.HandOverAnswered answered
                    && answered.answer() == HandOverAnswer.ACCEPTED)
            .map(_ -> FlowState.HANDED_OVER)
            .orElse(FlowState.DECLINED);
  }

  /// What was heard last of the report's way to another organisation.
  Optional<Entry<?>> lastOfHandOver() {
    return latest(
        entries.stream()
            .filter(entry ->
                entry.event() instanceof CaseEvent.HandOverOffered
                    || entry.event() instanceof CaseEvent.HandOverAnswered
                    || entry.event() instanceof CaseEvent.HandOverSettled));
  }

  private boolean mayFirmsBeAsked() {
    return isConsent(ConsentChange.GIVEN)
        || first(CaseAccepted.class)
            .filter(accepted -> accepted.event().mayAskFirms().orElse(true))
            .isPresent();
  }
}

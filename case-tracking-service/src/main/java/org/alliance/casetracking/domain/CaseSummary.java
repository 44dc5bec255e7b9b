package org.alliance.casetracking.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.CaseEvent.CaseAccepted;
import org.alliance.casetracking.domain.CaseEvent.EngagementEnded;
import org.alliance.casetracking.domain.CaseEvent.FirmAssigned;
import org.alliance.casetracking.domain.CaseEvent.IncidentReported;
import org.alliance.casetracking.domain.CaseEvent.NeedChanged;
import org.alliance.casetracking.domain.CaseEvent.NotificationSettled;
import org.alliance.casetracking.domain.CaseEvent.QuestionAnswered;
import org.alliance.casetracking.domain.CaseEvent.QuestionAsked;
import org.alliance.casetracking.domain.CaseEvent.ServiceConnected;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;

/// What a list of cases tells of one case.
///
/// @param lastEvent the time of the last event that is not a mail
/// @param firm the firm that has the case, or is asked now
/// @param answerBy the time by which that firm has to answer, if it is asked
/// @param isHandedBack whether the last firm handed the case back and no firm has it again
/// @param turn whose turn it is; empty if the case is closed
/// @param askedAt the time of the oldest question of a firm that waits for an answer
/// @param unreachedAt since when the firm that has the case, or is asked, is known not to have read
///   our notice: it came back, it failed, or nobody read it after a reminder
/// @param openNeeds services that the client asked for, the firm that has the case did not take on,
///   and nothing else covers
/// @param onHoldSince since when the first of the services is on hold, while a firm has the case
/// @param disputedSince since when firm and client say different things of a service
public record CaseSummary(
    FlowState state,
    Instant lastEvent,
    Optional<UsState> place,
    List<LanguageTag> speaks,
    boolean isUrgent,
    Optional<FirmId> firm,
    Optional<Instant> answerBy,
    boolean isHandedBack,
    Optional<Turn> turn,
    List<ServiceCategory> openNeeds,
    Optional<Instant> askedAt,
    Optional<Instant> unreachedAt,
    Optional<Instant> onHoldSince,
    Optional<Instant> disputedSince) {
  public CaseSummary {
    speaks = List.copyOf(speaks);
    openNeeds = List.copyOf(openNeeds);
  }

  /// A service that is done, as the firm says, and not received or not as agreed, as the client
  /// says.
  ///
  /// @param since when the client said so
  public record Dispute(ServiceCategory service, ServiceAnswer answer, Instant since) {}

  public static CaseSummary of(CaseFile file) {
    var state = file.state();
    var accepted = file.first(CaseAccepted.class).map(Entry::event);
    var offer = file.lastOpenOffer().filter(_ -> state == FlowState.OFFERED);
    return new CaseSummary(
        state,
        file.lastEvent(),
        accepted
            .map(CaseAccepted::state)
            .or(() -> file.first(IncidentReported.class).flatMap(entry -> entry.event().state())),
        accepted.map(CaseAccepted::speaks).orElse(List.of()),
        accepted.filter(facts -> facts.urgency() == Urgency.URGENT).isPresent(),
        isWithFirm(state)
            ? last(file.all(FirmAssigned.class)).map(entry -> entry.event().firm())
            : offer.map(entry -> entry.event().firm()),
        offer.map(entry -> file.answerBy(entry.event())),
        !isWithFirm(state)
            && state != FlowState.ENDED
            && last(file.all(EngagementEnded.class))
                .filter(entry -> entry.event().ending() == EngagementEnding.HANDED_BACK)
                .isPresent(),
        Turn.of(file),
        isWithFirm(state) ? openNeeds(file) : List.of(),
        oldestQuestion(file),
        unreached(file),
        isWithFirm(state) ? onHoldSince(file) : Optional.empty(),
        disputes(file).stream().findFirst().map(Dispute::since));
  }

  /// Any sign of the firm's life, or a later mail that arrived, ends it.
  private static Optional<Instant> unreached(CaseFile file) {
    var firmsNow =
        isWithFirm(file.state())
            ? last(file.all(FirmAssigned.class)).map(entry -> entry.event().firm())
            : file.lastOpenOffer()
                .filter(_ -> file.state() == FlowState.OFFERED)
                .map(entry -> entry.event().firm());
    return firmsNow.flatMap(firm ->
        file.all(NotificationSettled.class)
            .filter(entry -> entry.event().firm().equals(firm) && isImportant(entry.event()))
            .max(Comparator.comparing(Entry::time))
            .filter(entry -> wasNotRead(entry.event()))
            .map(Entry::time)
            .filter(at -> !at.isBefore(lastWith(file, firm))));
  }

  private static Instant lastWith(CaseFile file, FirmId firm) {
    return file.entries().stream()
        .filter(entry ->
            entry.event() instanceof CaseEvent.OfFirm event
                && !(event instanceof NotificationSettled)
                && !(event instanceof NeedChanged)
                && event.firm().equals(firm))
        .map(Entry::time)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static boolean isImportant(NotificationSettled settled) {
    return switch (settled.kind()) {
      case OFFER, REMINDER, ASSIGNMENT, UNREAD_ESCALATED, DEADLINE_NEAR -> true;
      case THANKS,
          OFFER_EXPIRED,
          TEAM,
          HAND_BACK,
          CLIENT_MESSAGE,
          QUESTION_ANSWERED,
          UNREAD,
          DIGEST,
          FOLLOW_UP,
          HAND_OVER_OFFERED,
          HAND_OVER_REMINDER,
          REPORT_STATUS,
          QUESTION_ASKED,
          ESCALATED ->
          false;
    };
  }

  private static boolean wasNotRead(NotificationSettled settled) {
    return switch (settled.outcome()) {
      case FAILED, NO_ADDRESS, BOUNCED -> true;
      case SENT -> settled.kind() == NotificationKind.UNREAD_ESCALATED;
      case CANCELLED, BLOCKED -> false;
    };
  }

  /// Services of which firm and client say different things, the oldest first. Each answer is about
  /// one time that the firm recorded the service as done, so answers are counted: firm and intake
  /// may be heard of in any order.
  public static List<Dispute> disputes(CaseFile file) {
    return file.isClosed()
        ? List.of()
        : file.all(CaseEvent.ServiceConfirmed.class)
            .map(entry -> entry.event().connection())
            .distinct()
            .flatMap(connection -> dispute(file, connection).stream())
            .sorted(Comparator.comparing(Dispute::since))
            .toList();
  }

  private static Optional<Dispute> dispute(CaseFile file, ConnectionId connection) {
    var states =
        file.all(ServiceConnected.class)
            .filter(entry -> entry.event().connection().equals(connection))
            .toList();
    var answers =
        file.all(CaseEvent.ServiceConfirmed.class)
            .filter(entry -> entry.event().connection().equals(connection))
            .toList();
    var timesDone = states.stream().filter(entry -> isDone(entry.event())).count();
    return answers.size() < timesDone
            || last(states.stream()).filter(last -> isDone(last.event())).isEmpty()
        ? Optional.empty()
        : last(answers.stream())
            .filter(last -> last.event().answer() != ServiceAnswer.RECEIVED)
            .map(last -> new Dispute(last.event().service(), last.event().answer(), last.time()));
  }

  private static boolean isDone(ServiceConnected connected) {
    return connected.status() == ConnectionStatus.COMPLETED;
  }

  /// By the last word on each connection.
  private static Optional<Instant> onHoldSince(CaseFile file) {
    return file
        .all(ServiceConnected.class)
        .collect(
            Collectors.toMap(
                entry -> entry.event().connection(),
                entry -> entry,
                (one, other) -> one.seq() > other.seq() ? one : other))
        .values()
        .stream()
        .filter(entry -> entry.event().status() == ConnectionStatus.ON_HOLD)
        .map(Entry::time)
        .min(Comparator.naturalOrder());
  }

  /// The time of the oldest question of a firm that waits for an answer.
  private static Optional<Instant> oldestQuestion(CaseFile file) {
    var answered = file.all(QuestionAnswered.class).map(entry -> entry.event().question()).toList();
    return file.all(QuestionAsked.class)
        .filter(entry -> !answered.contains(entry.event().question()))
        .map(Entry::time)
        .min(Comparator.naturalOrder());
  }

  /// What the client asked for, the firm did not take on, nobody has connected the client with, and
  /// no coordinator has recorded as covered.
  private static List<ServiceCategory> openNeeds(CaseFile file) {
    var assigned =
        last(file.all(FirmAssigned.class)).filter(entry -> !entry.event().services().isEmpty());
    if (assigned.isEmpty()) {
      return List.of();
    }
    var taken = assigned.get().event().services();
    var met = file.all(ServiceConnected.class).map(entry -> entry.event().service()).toList();
    return file.first(CaseAccepted.class).map(entry -> entry.event().services()).stream()
        .flatMap(List::stream)
        .filter(asked -> !taken.contains(asked) && !met.contains(asked))
        .filter(asked -> !isCovered(file, asked, assigned.get().seq()))
        .toList();
  }

  /// By the last word on it. What only a firm that had the case covered ended when the next one got
  /// the case.
  ///
  /// @param assigned the number of the last assignment in the stream of the referral
  private static boolean isCovered(CaseFile file, ServiceCategory service, long assigned) {
    return last(file.all(NeedChanged.class).filter(entry -> entry.event().service() == service))
        .filter(entry ->
            entry
                .event()
                .cover()
                .filter(cover -> cover.isLasting() || entry.seq() > assigned)
                .isPresent())
        .isPresent();
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

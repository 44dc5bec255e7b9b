package org.alliance.matching.domain.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;

/// The case and all offers that are over.
///
/// @param caseNumber what people call the case by; empty for one from before cases had numbers
/// @param facts as the client gave them; [#wanted] is what firms are asked
/// @param since when the case came to matching
/// @param searching since when a firm is looked for: when the case came, or came back
/// @param excluded firms that a coordinator does not want asked for this case
/// @param handedOverAfter how many offers were over when a coordinator took the case last
/// @param stops why nobody is to be asked; empty while firms may be asked
/// @param interested firms that have said that they would take the case, the first at the front;
///   until they are asked
/// @param isReopened a coordinator wants the best firm asked, whatever its place is worth to other
///   cases; until a firm is asked or a coordinator takes the case again
/// @param choices of coordinators, oldest first; at most the last is open
/// @param needs who covers the services that the client asked for
public record CaseHistory(
    CaseId caseId,
    Optional<CaseNumber> caseNumber,
    CaseFacts facts,
    Instant since,
    Instant searching,
    List<Offer> past,
    Set<FirmId> excluded,
    int handedOverAfter,
    Set<StopReason> stops,
    boolean isReopened,
    List<FirmId> interested,
    List<Choice> choices,
    Needs needs) {
  public CaseHistory {
    interested = List.copyOf(interested);
    past = List.copyOf(past);
    excluded = Set.copyOf(excluded);
    stops = Set.copyOf(stops);
    choices = List.copyOf(choices);
  }

  /// A case for which nobody has chosen a firm, and in which none has shown interest.
  public CaseHistory(
      CaseId caseId,
      Optional<CaseNumber> caseNumber,
      CaseFacts facts,
      Instant since,
      Instant searching,
      List<Offer> past,
      Set<FirmId> excluded,
      int handedOverAfter,
      Set<StopReason> stops,
      boolean isReopened) {
    this(
        caseId,
        caseNumber,
        facts,
        since,
        searching,
        past,
        excluded,
        handedOverAfter,
        stops,
        isReopened,
        List.of(),
        List.of(),
        Needs.NONE);
  }

  public static CaseHistory of(
      CaseId caseId, Optional<CaseNumber> caseNumber, CaseFacts facts, Instant since) {
    return new CaseHistory(
        caseId, caseNumber, facts, since, since, List.of(), Set.of(), 0, Set.of(), false);
  }

  /// For how many whole hours a firm has been looked for.
  public long hoursOfSearch(Instant now) {
    return Duration.between(searching, now).toHours();
  }

  CaseHistory with(Offer over) {
    return changed(history -> history.past = plus(past, over));
  }

  CaseHistory without(FirmId firm) {
    return changed(history -> history.excluded = plus(excluded, Set.of(firm)));
  }

  /// A search begins. Firms are asked for what nobody else covers by then.
  CaseHistory searchedFrom(Instant time) {
    return changed(history -> {
      history.searching = time;
      history.needs = needs.searched();
    });
  }

  /// The facts that firms are asked with: without services that others cover.
  public CaseFacts wanted() {
    return needs.wanted(facts);
  }

  /// What the client asked for and nothing covers, while a firm has the case.
  public List<ServiceCategory> openNeeds() {
    return needs.open(facts.services());
  }

  /// @param services that the firm takes on; empty for all that it was asked for
  CaseHistory takenOn(List<ServiceCategory> services) {
    return with(needs.takenOn(services.isEmpty() ? wanted().services() : services));
  }

  CaseHistory with(Needs other) {
    return changed(history -> history.needs = other);
  }

  /// A coordinator takes the case; offers from then on count anew.
  CaseHistory handedOver() {
    return changed(history -> {
      history.handedOverAfter = past.size();
      history.isReopened = false;
    });
  }

  CaseHistory reopened(boolean isNow) {
    return changed(history -> history.isReopened = isNow);
  }

  /// A firm would take the case.
  CaseHistory with(FirmId firm) {
    return withInterested(plus(interested, firm));
  }

  /// The firm is asked now.
  CaseHistory asking(FirmId firm) {
    return withInterested(interested.stream().filter(other -> !other.equals(firm)).toList());
  }

  CaseHistory withInterested(List<FirmId> firms) {
    return changed(history -> history.interested = firms);
  }

  CaseHistory stopped(StopReason why) {
    return stopped(Set.of(why));
  }

  CaseHistory stopped(Set<StopReason> why) {
    return changed(history -> history.stops = plus(stops, why));
  }

  CaseHistory without(Set<StopReason> lifted) {
    return changed(history ->
        history.stops =
            stops.stream().filter(reason -> !lifted.contains(reason)).collect(Collectors.toSet()));
  }

  private CaseHistory with(List<Choice> some) {
    return changed(history -> history.choices = some);
  }

  CaseHistory chosen(Choice choice) {
    return with(plus(settled().choices, choice));
  }

  /// A firm has been asked, or nobody may be: no choice is open any more.
  CaseHistory settled() {
    return choices.stream().noneMatch(Choice::isOpen)
        ? this
        : with(choices.stream().map(Choice::settled).toList());
  }

  /// The words of coordinators are forgotten; that they chose is not.
  CaseHistory withoutNotes() {
    return with(choices.stream().map(Choice::withoutNote).toList());
  }

  boolean hasNotes() {
    return choices.stream().anyMatch(choice -> !choice.note().isEmpty());
  }

  /// The firm that a coordinator wants asked now.
  public Optional<Choice> openChoice() {
    return choices.stream().filter(Choice::isOpen).findFirst();
  }

  boolean isStopped() {
    return !stops.isEmpty();
  }

  int offersSinceHandedOver() {
    return past.size() - handedOverAfter;
  }

  /// A firm had the case, and no longer has it.
  public boolean isOver() {
    return stops.contains(StopReason.ENGAGEMENT_OVER) || stops.contains(StopReason.CLIENT_LEFT);
  }

  /// No firm has been asked, because the client has not agreed yet.
  boolean waitsForConsent() {
    return stops.equals(Set.of(StopReason.CONSENT_NOT_GIVEN));
  }

  /// Firms that were asked before, and those that are not to be asked. A firm that has said since
  /// that it would take the case may be asked again, unless a conflict stands against it or it has
  /// given the case back.
  public Set<FirmId> asked() {
    var asked = new HashSet<>(excluded);
    past.stream()
        .filter(offer -> !interested.contains(offer.firm()) || offer.isFinal())
        .forEach(offer -> asked.add(offer.firm()));
    return asked;
  }

  private static <T> List<T> plus(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  private static <T> Set<T> plus(Set<T> some, Set<T> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
  }

  private CaseHistory changed(Consumer<Copy> change) {
    var copy = new Copy(this);
    change.accept(copy);
    return copy.done();
  }

  /// A copy while it is changed.
  private static final class Copy {
    private final CaseHistory from;
    private Instant searching;
    private List<Offer> past;
    private Set<FirmId> excluded;
    private int handedOverAfter;
    private Set<StopReason> stops;
    private boolean isReopened;
    private List<FirmId> interested;
    private List<Choice> choices;
    private Needs needs;

    Copy(CaseHistory from) {
      this.from = from;
      searching = from.searching;
      past = from.past;
      excluded = from.excluded;
      handedOverAfter = from.handedOverAfter;
      stops = from.stops;
      isReopened = from.isReopened;
      interested = from.interested;
      choices = from.choices;
      needs = from.needs;
    }

    CaseHistory done() {
      return new CaseHistory(
          from.caseId,
          from.caseNumber,
          from.facts,
          from.since,
          searching,
          past,
          excluded,
          handedOverAfter,
          stops,
          isReopened,
          interested,
          choices,
          needs);
    }
  }
}

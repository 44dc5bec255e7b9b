package org.alliance.intake.domain.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.assignment.Assignments;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.retention.Keeping;
import org.alliance.intake.domain.same.Links;
import org.alliance.intake.domain.service.Services;

/// All that is known of one report, whichever state it is in. Nothing in it is ever overwritten.
///
/// @param original the report as it came first
/// @param amendments later versions under the same reference, oldest first
/// @param wishes consents and instructions, as they hold now
/// @param doubts why a person has to look at it, whatever the rules find
/// @param placed where triage found it to have happened
/// @param receivedAt when it came first; empty in reports from before that was kept
/// @param number the number that people call it by, given once; empty in reports from before there
///   were any
/// @param assignments the firms that had or have the case
/// @param handOver how far it is on its way to an organisation
/// @param keeping whether the client may be forgotten, and how far that is
/// @param links the reports that tell most likely of the same incident
/// @param closing what a coordinator said last of the case; empty if nobody ever closed it
/// @param services those that a firm recorded as done
public record Told(
    Incident original,
    List<Amendment> amendments,
    Wishes wishes,
    Set<ReviewReason> doubts,
    Optional<UsState> placed,
    Optional<Instant> receivedAt,
    Optional<CaseNumber> number,
    Assignments assignments,
    HandOver handOver,
    Keeping keeping,
    Links links,
    Optional<Closing> closing,
    Services services) {
  /// A reference that has this many amendments takes no more: it most likely names many reports.
  public static final int MOST_AMENDMENTS = 20;

  public Told {
    amendments = List.copyOf(amendments);
    doubts = Set.copyOf(doubts);
  }

  public static Told of(Version version, Instant at, Optional<CaseNumber> number) {
    return new Told(
        version.incident(),
        List.of(),
        version.wishes(),
        version.doubts(),
        Optional.empty(),
        // As finely as it is stored.
        Optional.of(at.truncatedTo(ChronoUnit.MILLIS)),
        number,
        Assignments.NONE,
        HandOver.nothing(),
        Keeping.NONE,
        Links.NONE,
        Optional.empty(),
        Services.NONE);
  }

  /// All versions together. Codes that may be several are united, of others the latest holds;
  /// content, sender and channel are the original's.
  public Incident incident() {
    var united = original;
    for (var amendment : amendments) {
      united = united.amendedBy(amendment.incident(), amendment.told());
    }
    return placed.map(united::in).orElse(united);
  }

  public Stream<Incident> versions() {
    return Stream.concat(Stream.of(original), amendments.stream().map(Amendment::incident));
  }

  /// The number of the version that a fingerprint is of; 0 for the original.
  public Optional<Integer> numberOf(String content) {
    var versions = versions().toList();
    return IntStream.range(0, versions.size())
        .filter(number -> versions.get(number).content().equals(content))
        .boxed()
        .findFirst()
        // Reports from before there were fingerprints take whatever comes for the same.
        .or(() -> original.content().isEmpty() ? Optional.of(0) : Optional.empty());
  }

  /// The facts that the case is offered with, and the instructions that bind the firm that takes
  /// it.
  public CaseFacts factsIn(UsState state) {
    var facts = incident().factsIn(state);
    var instructions = wishes.bindingFirms();
    return new CaseFacts(
        facts.state(),
        facts.area(),
        facts.speaks(),
        facts.reads(),
        facts.services(),
        facts.urgency(),
        instructions.isEmpty() ? null : instructions,
        facts.incident());
  }

  /// Whether nothing is done for the client any more: a coordinator has closed the case, or the
  /// firm's work is over. A firm that has the case goes on, whatever was said meanwhile.
  boolean isAtRest() {
    return !assignments.isHeld()
        && closing
            .map(last -> last.isClosed() || assignments.isOverSince(last.at()))
            .orElseGet(assignments::isOver);
  }

  /// When a coordinator closed the case; empty if nobody has, if it was opened again, or if a firm
  /// has worked on it since.
  Optional<Instant> closedAt() {
    return closing
        .filter(Closing::isClosed)
        .map(Closing::at)
        .filter(at -> !assignments.isOverSince(at));
  }

  Told with(Amendment amendment, Set<ReviewReason> moreDoubts) {
    return changed(told -> {
      told.amendments = Stream.concat(amendments.stream(), Stream.of(amendment)).toList();
      told.doubts = Stream.concat(doubts.stream(), moreDoubts.stream()).collect(Collectors.toSet());
    });
  }

  Told with(Wishes changed) {
    return changed(told -> told.wishes = changed);
  }

  Told in(UsState state) {
    return changed(told -> told.placed = Optional.of(state));
  }

  Told with(Assignments changed) {
    return changed(told -> told.assignments = changed);
  }

  Told with(HandOver changed) {
    return changed(told -> told.handOver = changed);
  }

  Told with(Keeping changed) {
    return changed(told -> told.keeping = changed);
  }

  Told with(Links changed) {
    return changed(told -> told.links = changed);
  }

  Told with(Closing changed) {
    return changed(told -> told.closing = Optional.of(changed));
  }

  Told with(Services changed) {
    return changed(told -> told.services = changed);
  }

  private Told changed(Consumer<Copy> change) {
    var copy = new Copy(this);
    change.accept(copy);
    return copy.done();
  }

  /// A copy while it is changed.
  private static final class Copy {
    private final Told from;
    private List<Amendment> amendments;
    private Wishes wishes;
    private Set<ReviewReason> doubts;
    private Optional<UsState> placed;
    private Assignments assignments;
    private HandOver handOver;
    private Keeping keeping;
    private Links links;
    private Optional<Closing> closing;
    private Services services;

    Copy(Told from) {
      this.from = from;
      amendments = from.amendments;
      wishes = from.wishes;
      doubts = from.doubts;
      placed = from.placed;
      assignments = from.assignments;
      handOver = from.handOver;
      keeping = from.keeping;
      links = from.links;
      closing = from.closing;
      services = from.services;
    }

    Told done() {
      return new Told(
          from.original,
          amendments,
          wishes,
          doubts,
          placed,
          from.receivedAt,
          from.number,
          assignments,
          handOver,
          keeping,
          links,
          closing,
          services);
    }
  }
}

package org.alliance.intake.domain.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.domain.assignment.Assignments;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.retention.Keeping;
import org.alliance.intake.domain.same.Links;

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
    Links links) {
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
        Links.NONE);
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
    var instructions = wishes.instructionList();
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

  Told with(Amendment amendment, Set<ReviewReason> moreDoubts) {
    var all = new ArrayList<>(amendments);
    all.add(amendment);
    var doubted = EnumSet.noneOf(ReviewReason.class);
    doubted.addAll(doubts);
    doubted.addAll(moreDoubts);
    return new Told(
        original,
        all,
        wishes,
        doubted,
        placed,
        receivedAt,
        number,
        assignments,
        handOver,
        keeping,
        links);
  }

  Told with(Wishes changed) {
    return new Told(
        original,
        amendments,
        changed,
        doubts,
        placed,
        receivedAt,
        number,
        assignments,
        handOver,
        keeping,
        links);
  }

  Told in(UsState state) {
    return new Told(
        original,
        amendments,
        wishes,
        doubts,
        Optional.of(state),
        receivedAt,
        number,
        assignments,
        handOver,
        keeping,
        links);
  }

  Told with(Assignments changed) {
    return new Told(
        original,
        amendments,
        wishes,
        doubts,
        placed,
        receivedAt,
        number,
        changed,
        handOver,
        keeping,
        links);
  }

  Told with(HandOver changed) {
    return new Told(
        original,
        amendments,
        wishes,
        doubts,
        placed,
        receivedAt,
        number,
        assignments,
        changed,
        keeping,
        links);
  }

  Told with(Keeping changed) {
    return new Told(
        original,
        amendments,
        wishes,
        doubts,
        placed,
        receivedAt,
        number,
        assignments,
        handOver,
        changed,
        links);
  }

  Told with(Links changed) {
    return new Told(
        original,
        amendments,
        wishes,
        doubts,
        placed,
        receivedAt,
        number,
        assignments,
        handOver,
        keeping,
        changed);
  }
}

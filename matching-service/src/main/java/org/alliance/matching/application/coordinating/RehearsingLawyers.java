package org.alliance.matching.application.coordinating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.snapshot.Snapshots;
import org.alliance.kit.snapshot.Snapshots.Snapshot;
import org.alliance.matching.application.index.FirmIndex;
import org.alliance.matching.application.index.MatchingRules;
import org.alliance.matching.application.index.SolvingBatch;
import org.alliance.matching.application.scheduling.StoredChanges;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.firms.Distances;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.network.Disclosure;
import org.alliance.matching.domain.network.MoreLawyers;
import org.alliance.matching.domain.network.Network;
import org.alliance.matching.domain.network.Network.Served;
import org.alliance.matching.domain.network.RehearsedCases;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Referral;

/// A dry run of the matching: the batch that the scheduler would run now, on a copy of what is
/// stored, once with the firms as they are and once with more lawyers. It keeps no place for cases
/// that are still to come: the question is what the lawyers are good for, whoever comes first.
/// Nothing is written and nobody is asked. What is stored, and what firms can do without more
/// lawyers, is read at most every 30 s for all who ask this instance. An instance runs one at a
/// time and gives up after 20 s.
public final class RehearsingLawyers {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /// How long somebody waits for a run of somebody else.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration REMEMBERED = Duration.ofDays(100);
  private static final int MOST_CASES = 2_000;
  private static final int PAST_WEEKS = 26;

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration SHOWN = Duration.ofMinutes(5);

  private final KnownFirms firms;
  private final StoredChanges<Referral> referrals;
  private final Supplier<Snapshot<Base>> bases;
  private final PastCases past;
  private final MatchingRules rules;
  private final Distances distances;
  private final Clock clock;
  private final Semaphore turn = new Semaphore(1);

  /// What came of the question.
  public sealed interface Answer {
    /// @param waiting the cases that look for a firm now
    /// @param before the cases of the last weeks, without the lawyers
    /// @param after the same, with them
    record Rehearsed(Instant at, int weeks, RehearsedCases waiting, Served before, Served after)
        implements Answer {}

    /// Another dry run goes on.
    record Busy() implements Answer {}

    /// There is too much to read.
    record TooLong() implements Answer {}

    record UnknownFirm() implements Answer {}
  }

  /// The matching as it is.
  ///
  /// @param cases that look for a firm now and are shown
  /// @param found those of them that find one
  /// @param network with the cases of the last weeks
  private record Base(
      List<FirmFacts> firms,
      FirmIndex index,
      List<CaseHistory> cases,
      Set<CaseId> found,
      Network network,
      Served served) {}

  private static final class TooLongSoFar extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// @param background where the base is made anew while nobody waits for it
  public RehearsingLawyers(
      KnownFirms firms,
      StoredChanges<Referral> referrals,
      PastCases past,
      MatchingRules rules,
      Distances distances,
      Clock clock,
      Executor background) {
    this.firms = firms;
    this.referrals = referrals;
    this.past = past;
    this.rules =
        new MatchingRules(
            rules.weights().withoutPrices(), rules.offersPerRoom(), rules.interpretersPerWeek());
    this.distances = distances;
    this.clock = clock;
    bases = Snapshots.ofOne(FRESH, SHOWN, clock, background, this::base);
  }

  public Answer rehearse(MoreLawyers more) {
    if (!isMyTurn()) {
      return new Answer.Busy();
    }
    try {
      var end = clock.instant().plus(LONGEST);
      var base = bases.get();
      return more.firm().isPresent()
              && base.answer().firms().stream()
                  .noneMatch(firm -> firm.firm().equals(more.firm().get()))
          ? new Answer.UnknownFirm()
          : rehearse(base, more, end);
    } catch (TooLongSoFar e) {
      return new Answer.TooLong();
    } finally {
      turn.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Answer rehearse(Snapshot<Base> known, MoreLawyers more, Instant end) {
    var base = known.answer();
    check(end);
    var found = found(base.index().with(more.addedTo(base.firms())), base.cases(), known.at());
    check(end);
    return new Answer.Rehearsed(
        known.at(),
        PAST_WEEKS,
        RehearsedCases.of(base.cases(), base.found(), found, known.at()),
        base.served(),
        base.network().with(more).served());
  }

  private Base base(Instant now) {
    var end = now.plus(LONGEST);
    var known = firms.all();
    var index = index(known);
    var waiting = new ArrayList<CaseHistory>();
    referrals.forEachThatMatters(
        now.minus(REMEMBERED),
        found -> {
          check(end);
          follow(index, found);
          if (isLookedFor(found.state())) {
            waiting.add(Referral.historyOf(found.state()));
          }
        });
    var cases = shown(waiting);
    var found = found(index, cases, now);
    check(end);
    var network =
        new Network(
            known, past.since(now.minus(Duration.ofDays(7L * PAST_WEEKS))), PAST_WEEKS, distances);
    var served = network.served();
    check(end);
    return new Base(known, index, cases, found, network, served);
  }

  private FirmIndex index(List<FirmFacts> all) {
    var index = new FirmIndex(distances, rules);
    all.forEach(facts -> index.put(facts, 1));
    return index;
  }

  private static void follow(FirmIndex index, Versioned<Referral> found) {
    index.follow(new CaseId(found.id()), found.version(), found.state());
  }

  /// Cases for which no firm is being asked, and for which a batch or a changed firm may find one.
  private static boolean isLookedFor(Referral referral) {
    return referral instanceof Referral.Open
        || (referral instanceof Referral.WithCoordinator(_, var reason, _, _)
            && reason != EscalationReason.TOO_MANY_OFFERS);
  }

  /// The oldest cases, without those that are alike in no crowd: the asker chooses the lawyers, and
  /// must not find a client by them.
  private static List<CaseHistory> shown(List<CaseHistory> waiting) {
    var oldest =
        waiting.stream()
            .sorted(
                Comparator.comparing(CaseHistory::searching)
                    .thenComparing(one -> one.caseId().value()))
            .limit(MOST_CASES)
            .toList();
    var crowded =
        Disclosure.crowded(
                oldest.stream().map(one -> new Known(one.caseId(), one.wanted())).toList())
            .stream()
            .map(Known::caseId)
            .collect(Collectors.toSet());
    return oldest.stream().filter(one -> crowded.contains(one.caseId())).toList();
  }

  private static Set<CaseId> found(FirmIndex index, List<CaseHistory> cases, Instant now) {
    return new SolvingBatch(index).solve(cases, now).firms().keySet();
  }

  private void check(Instant end) {
    if (clock.instant().isAfter(end)) {
      throw new TooLongSoFar();
    }
  }
}

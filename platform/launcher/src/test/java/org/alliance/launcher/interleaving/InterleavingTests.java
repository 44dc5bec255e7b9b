package org.alliance.launcher.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Random;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.matching.domain.referral.Referral;
import org.junit.jupiter.api.Test;

/// 1,000 random interleavings of what clients, firms and time do to one case. The events between
/// matching and firm are under way for a random time.
class InterleavingTests {
  private static final int RUNS = 1_000;
  private static final int STEPS = 60;

  @Test
  void haveOneWinnerAndTellEverybodyElseWhy() {
    var assigned = 0;
    var saved = 0;
    var wanted = 0;
    var toldWhy = new EnumMap<InboxOffer.Status, Integer>(InboxOffer.Status.class);
    var refusals = new EnumMap<Refusal, Integer>(Refusal.class);
    for (var seed = 0; seed < RUNS; seed++) {
      var run = new OneCase(new Random(seed));
      for (var step = 0; step < STEPS; step++) {
        run.step();
        isLawful(run, seed);
      }
      run.rest();
      isLawful(run, seed);
      isSettled(run, seed);
      assigned += run.assignments();
      saved += run.saved();
      wanted += run.wanted();
      run.refusals().forEach((refusal, times) -> refusals.merge(refusal, times, Integer::sum));
      Matter.offersOf(run.matter())
          .forEach(offer -> toldWhy.merge(offer.status(), 1, Integer::sum));
    }
    System.out.printf(
        "%,d interleavings: %,d assignments; %,d offers stayed that were about to end; %,d firms were asked that had said so; offers at the end %s; refused %s%n",
        RUNS, assigned, saved, wanted, toldWhy, refusals);
    // The runs reach what they are about.
    assertThat(assigned).isGreaterThan(RUNS / 5);
    assertThat(saved).isPositive();
    assertThat(wanted).isPositive();
    assertThat(toldWhy)
        .containsKeys(
            InboxOffer.Status.EXPIRED,
            InboxOffer.Status.WITHDRAWN,
            InboxOffer.Status.SUPERSEDED,
            InboxOffer.Status.DECLINED);
    assertThat(refusals)
        .containsKeys(
            Refusal.OFFER_IS_OVER,
            Refusal.CLIENT_WITHDREW,
            Refusal.ANSWERED_OTHERWISE,
            Refusal.HAS_ENDED);
  }

  /// At each moment at most one firm has the case. A firm sees it only while matching has given it
  /// to that firm, or the firm has done the work.
  private static void isLawful(OneCase run, int seed) {
    var open = Candidates.ALL.stream().filter(firm -> Matter.isOpenTo(run.matter(), firm)).toList();
    assertThat(open).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
    open.forEach(firm -> assertThat(run.hasBeenGivenTo(firm)).as("seed %d", seed).isTrue());
  }

  /// Once all events have arrived, matching and firm agree, and no firm waits for an answer that
  /// nobody gives.
  private static void isSettled(OneCase run, int seed) {
    var holder =
        run.referral() instanceof Referral.WithFirm(_, var accepted)
            ? accepted.firm().value()
            : "nobody";
    var engaged =
        run.matter() instanceof Matter.Engaged(_, _, var engagement, _)
            ? engagement.firm().value()
            : "nobody";
    assertThat(engaged).as("seed %d", seed).isEqualTo(holder);
    var out = Referral.outOf(run.referral()).stream().map(offer -> offer.id()).toList();
    for (var offer : Matter.offersOf(run.matter())) {
      var isWaiting =
          offer.status() == InboxOffer.Status.OPEN || offer.status() == InboxOffer.Status.ACCEPTED;
      assertThat(isWaiting)
          .as("seed %d, offer %s is %s", seed, offer.id(), offer.status())
          .isEqualTo(out.contains(offer.id()));
    }
    for (var offer : Referral.outOf(run.referral())) {
      assertThat(Matter.find(run.matter(), offer.id()).orElseThrow().answerBy())
          .as("seed %d, deadline of %s", seed, offer.id())
          .isEqualTo(offer.answerBy());
    }
  }
}

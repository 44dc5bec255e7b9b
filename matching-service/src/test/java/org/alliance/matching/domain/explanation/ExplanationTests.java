package org.alliance.matching.domain.explanation;

import static org.alliance.matching.domain.ranking.Firms.FAR;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.alliance.matching.domain.ranking.Firms.ledger;
import static org.alliance.matching.domain.ranking.Firms.need;
import static org.alliance.matching.domain.ranking.Firms.ranker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.explanation.Counterfactual.Change;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.ranking.FirmLedger;
import org.alliance.matching.domain.ranking.Ranking;
import org.junit.jupiter.api.Test;

class ExplanationTests {
  private static final FirmFacts SPEAKS = firm("speaks", NEAR, 9, lawyer(UsState.CA, "ko"));

  @Test
  void saysWhichSmallestChangeWouldHavePutTheRunnerUpFirst() {
    var fresher = ledger(firm("other", NEAR, 9, lawyer(UsState.CA, "vi")), SPEAKS);
    fresher.charge(1, need("ko").mainService(), true, true);
    assertThat(change(fresher)).isEqualTo(Change.SPEAKS_THE_LANGUAGE);
    assertThat(change(ledger(SPEAKS, firm("other", FAR, 9, lawyer(UsState.CA, "ko")))))
        .isEqualTo(Change.NONE);
    var busy = ledger(firm("other", NEAR, 9, lawyer(UsState.CA, "ko")), SPEAKS);
    charge(busy, 0, 3);
    charge(busy, 1, 2);
    assertThat(change(busy)).isEqualTo(Change.HAS_TAKEN_NOTHING);
    var needed = ledger(firm("other", NEAR, 9, lawyer(UsState.CA, "ko")), SPEAKS);
    needed.price(new int[] {40_000, 0});
    charge(needed, 1, 1);
    assertThat(change(needed)).isEqualTo(Change.WANTED_BY_NOBODY_LATER);
  }

  @Test
  void leavesOutWhoWasAskedAtTheSameTime() {
    var ranking =
        rank(
            ledger(
                SPEAKS,
                firm("second", NEAR, 9, lawyer(UsState.CA, "ko")),
                firm("third", FAR, 9, lawyer(UsState.CA, "ko"))));
    var together = Set.of(new FirmId("speaks"), new FirmId("second"));
    for (var asked : ranking.top().subList(0, 2)) {
      var why = Explanation.of(ranking, asked, together, 1);
      assertThat(why.runnerUp().map(next -> next.firm().value())).contains("third");
      assertThat(why.askedWith()).hasSize(1).doesNotContain(asked.firm());
      assertThat(why.margin()).isPositive();
    }
  }

  @Test
  void hasNoCounterfactualIfABatchGaveTheBetterFirmToAnotherCase() {
    var ranking = rank(ledger(SPEAKS, firm("other", FAR, 9, lawyer(UsState.CA, "ko"))));
    var second = ranking.top().get(1);
    var why = Explanation.of(ranking, second, Set.of(second.firm()), 7);
    assertThat(why.margin()).isNegative();
    assertThat(why.counterfactual()).isEmpty();
  }

  private static void charge(FirmLedger ledger, int firm, int times) {
    IntStream.range(0, times)
        .forEach(_ -> ledger.charge(firm, need("ko").mainService(), true, true));
  }

  private static Change change(FirmLedger ledger) {
    var ranking = rank(ledger);
    var first = ranking.top().getFirst();
    return Explanation.of(ranking, first, Set.of(first.firm()), 1)
        .counterfactual()
        .orElseThrow()
        .change();
  }

  private static Ranking rank(FirmLedger ledger) {
    return ranker(ledger).rank(need("ko"), 0, Set.of(), 10);
  }
}

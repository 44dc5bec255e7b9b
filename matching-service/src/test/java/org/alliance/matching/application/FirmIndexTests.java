package org.alliance.matching.application;

import static org.alliance.matching.domain.ranking.Rosters.FAR;
import static org.alliance.matching.domain.ranking.Rosters.NEAR;
import static org.alliance.matching.domain.ranking.Rosters.facts;
import static org.alliance.matching.domain.ranking.Rosters.firm;
import static org.alliance.matching.domain.ranking.Rosters.lawyer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.matching.domain.Brief;
import org.alliance.matching.domain.Capacity;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ranking.Ranking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FirmIndexTests {
  private static final CaseId ASKED = new CaseId("99999999-0000-0000-0000-000000000000");

  /// Whatever happens to referrals: following each save gives the same ranking, to the last
  /// millionth, as reading everything anew.
  @Test
  void isTheSameFollowedAndRebuilt() {
    for (var seed = 0; seed < 30; seed++) {
      var random = new Random(seed);
      var firms = firms(random);
      var desk = new Desk(firms);
      var open = IntStream.range(0, 25).mapToObj(_ -> desk.open(someFacts(random))).toList();
      for (var step = 0; step < 120; step++) {
        desk.later(Duration.ofHours(random.nextInt(20)));
        happen(desk, open.get(random.nextInt(open.size())), random);
      }
      assertThat(ranking(desk, desk.index))
          .as("seed %d", seed)
          .isEqualTo(ranking(desk, desk.rebuilt(firms)));
    }
  }

  private static void happen(Desk desk, CaseId id, Random random) {
    switch (desk.state(id)) {
      case Referral.Offering _ -> {
        switch (random.nextInt(3)) {
          case 0 -> desk.accept(id);
          case 1 -> desk.decline(id);
          default -> desk.expire(id);
        }
      }
      case Referral.WithFirm(_, var accepted) -> {
        if (random.nextInt(4) == 0) {
          desk.giveBack(id, accepted.firm());
        }
      }
      case Referral.Open _, Referral.WithCoordinator _ -> desk.referring.tryAgain(id);
      case Referral.Absent _, Referral.Closed _ -> {}
    }
  }

  private static Ranking ranking(Desk desk, FirmIndex index) {
    var brief = Brief.of(ASKED, facts(Urgency.SOON, "ko", "en"), desk.now());
    var choice = index.choose(brief, Set.of(), desk.now(), _ -> List.of());
    return choice.ranking();
  }

  private static FirmFacts[] firms(Random random) {
    return IntStream.range(0, 12)
        .mapToObj(number ->
            new FirmFacts(
                firm("f-" + number, NEAR, 9).firm(),
                firm("f-" + number, random.nextBoolean() ? NEAR : FAR, 9).offices(),
                List.of(lawyer(UsState.CA, random.nextBoolean() ? "ko" : "vi", "en")),
                new Capacity(6 + random.nextInt(9), 2 + random.nextInt(3), Map.of()),
                false))
        .toArray(FirmFacts[]::new);
  }

  private static CaseFacts someFacts(Random random) {
    return facts(random.nextInt(3) == 0 ? Urgency.URGENT : Urgency.SOON, "ko");
  }

  @Nested
  class Places {
    @Test
    void areKeptFromTheMomentAFirmIsChosen() {
      var desk = new Desk(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
      var brief = Brief.of(ASKED, facts(Urgency.URGENT, "ko"), desk.now());
      var first = desk.index.choose(brief, Set.of(), desk.now(), best -> best);
      assertThat(first.chosen()).hasSize(1);
      assertThat(desk.firms(desk.open(facts(Urgency.URGENT, "ko")))).isEmpty();
    }

    @Test
    void areGivenUpWhenTheReferralIsNotSavedWithThem() {
      var desk = new Desk(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
      var brief = Brief.of(ASKED, facts(Urgency.URGENT, "ko"), desk.now());
      desk.index.choose(brief, Set.of(), desk.now(), best -> best);
      desk.index.follow(ASKED, 1, new Referral.Open(brief));
      assertThat(desk.firms(desk.open(facts(Urgency.URGENT, "ko")))).containsExactly("f");
    }

    @Test
    void ofTheWeekCountOnWhenAQuarterBeginsInTheMiddleOfIt() {
      var busy = firm("f", NEAR, 9, lawyer(UsState.CA, "ko"));
      var desk =
          new Desk(
              new FirmFacts(
                  busy.firm(),
                  busy.offices(),
                  busy.lawyers(),
                  new Capacity(9, 1, Map.of()),
                  false));
      // Wednesday, 1 April 2026, begins a quarter.
      desk.later(Duration.between(Desk.MONDAY, Desk.MONDAY.plus(Duration.ofDays(22))));
      assertThat(desk.firms(desk.open(facts(Urgency.URGENT, "ko")))).containsExactly("f");
      desk.later(Duration.ofDays(1));
      assertThat(desk.firms(desk.open(facts(Urgency.URGENT, "ko")))).isEmpty();
    }
  }

  @Test
  void leavesAloneWhatIsOlderThanWhatItKnows() {
    var desk = new Desk(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    var id = desk.open(facts(Urgency.URGENT, "ko"));
    var brief = Referral.briefOf(desk.state(id));
    desk.index.follow(id, 0, new Referral.Open(brief));
    assertThat(desk.firms(desk.open(facts(Urgency.URGENT, "ko")))).isEmpty();
    desk.index.put(firm("f", NEAR, 50, lawyer(UsState.CA, "ko")), 0);
    assertThat(desk.firms(desk.open(facts(Urgency.URGENT, "ko")))).isEmpty();
  }

  @Test
  void keepsThePricesWhenAFirmChanges() {
    var khmer = firm("khmer", NEAR, 3, lawyer(UsState.CA, "km", "en"));
    var desk =
        new Desk(
            new FirmFacts(
                khmer.firm(),
                khmer.offices(),
                khmer.lawyers(),
                new Capacity(90, 3, Map.of()),
                false),
            firm("english", NEAR, 60, lawyer(UsState.CA, "en")));
    Stream.generate(() -> facts(Urgency.SOON, "km")).limit(40).forEach(desk::open);
    desk.index.reprice(desk.now());
    var before = price(desk);
    assertThat(before).isPositive();
    desk.put(firm("english", NEAR, 61, lawyer(UsState.CA, "en")));
    assertThat(price(desk)).isEqualTo(before);
  }

  private static int price(Desk desk) {
    desk.later(Duration.ofDays(7));
    var brief = Brief.of(ASKED, facts(Urgency.SOON, "en"), desk.now());
    return desk.index.choose(brief, Set.of(), desk.now(), _ -> List.of()).ranking().top().stream()
        .filter(score -> score.firm().value().equals("khmer"))
        .findFirst()
        .orElseThrow()
        .price();
  }
}

package org.alliance.matching.application.index;

import static org.alliance.matching.domain.ranking.Firms.FAR;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.facts;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.application.scheduling.InMemoryMatching;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.ranking.Ranking;
import org.alliance.matching.domain.referral.CaseHistory;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralCommand.Accept;
import org.alliance.matching.domain.referral.ReferralCommand.Cover;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FirmIndexTests {
  private static final List<ServiceCategory> SERVICES =
      List.of(ServiceCategory.COUNSELLING, ServiceCategory.COMPENSATION);
  private static final CaseId ASKED = new CaseId("99999999-0000-0000-0000-000000000000");

  /// Whatever happens to referrals: following each save gives the same ranking, to the last
  /// millionth, as reading everything anew.
  @Test
  void isTheSameFollowedAndRebuilt() {
    for (var seed = 0; seed < 30; seed++) {
      var random = new Random(seed);
      var firms = firms(random);
      var matching = new InMemoryMatching(firms);
      var open = IntStream.range(0, 25).mapToObj(_ -> matching.open(someFacts(random))).toList();
      for (var step = 0; step < 120; step++) {
        matching.later(Duration.ofHours(random.nextInt(20)));
        happen(matching, open.get(random.nextInt(open.size())), random);
      }
      assertThat(ranking(matching, matching.index))
          .as("seed %d", seed)
          .isEqualTo(ranking(matching, matching.rebuilt(firms)));
    }
  }

  private static void happen(InMemoryMatching matching, CaseId id, Random random) {
    switch (matching.state(id)) {
      case Referral.Offering _ -> {
        switch (random.nextInt(4)) {
          case 0 -> matching.accept(id);
          case 1 -> acceptOne(matching, id);
          case 2 -> matching.decline(id);
          default -> matching.expire(id);
        }
      }
      case Referral.WithFirm(_, var accepted) -> {
        switch (random.nextInt(4)) {
          case 0 -> matching.giveBack(id, accepted.firm());
          case 1 -> coverRest(matching, id);
          default -> {}
        }
      }
      case Referral.Open _, Referral.WithCoordinator _ -> matching.tryAgain(id);
      case Referral.Absent _, Referral.Closed _ -> {}
    }
  }

  /// The firm takes on the last of two services.
  private static void acceptOne(InMemoryMatching matching, CaseId id) {
    var offer = Referral.outOf(matching.state(id)).getFirst();
    var services = Referral.historyOf(matching.state(id)).wanted().services();
    matching.answer(id, new Accept(offer.id(), offer.firm(), List.of(services.getLast())));
  }

  /// A partner covers what the firm did not take on.
  private static void coverRest(InMemoryMatching matching, CaseId id) {
    Referral.historyOf(matching.state(id))
        .openNeeds()
        .forEach(service ->
            matching.answer(
                id,
                new Cover(service, NeedCover.PARTNER_ORGANISATION, "somebody", matching.now())));
  }

  private static Ranking ranking(InMemoryMatching matching, FirmIndex index) {
    var history =
        CaseHistory.of(ASKED, Optional.empty(), facts(Urgency.SOON, "ko", "en"), matching.now());
    var choice = index.choose(history, Set.of(), matching.now(), _ -> List.of());
    return choice.ranking();
  }

  private static FirmFacts[] firms(Random random) {
    return IntStream.range(0, 12)
        .mapToObj(number ->
            new FirmFacts(
                firm("f-" + number, NEAR, 9).firm(),
                firm("f-" + number, random.nextBoolean() ? NEAR : FAR, 9).offices(),
                List.of(practising(lawyer(UsState.CA, random.nextBoolean() ? "ko" : "vi", "en"))),
                new Capacity(
                    6 + random.nextInt(9),
                    2 + random.nextInt(3),
                    Map.of(SERVICES.get(random.nextInt(2)), 1 + random.nextInt(3))),
                false))
        .toArray(FirmFacts[]::new);
  }

  private static CaseFacts someFacts(Random random) {
    var one = facts(random.nextInt(3) == 0 ? Urgency.URGENT : Urgency.SOON, "ko");
    return new CaseFacts(
        one.state(), one.area(), one.speaks(), one.reads(), SERVICES, one.urgency());
  }

  private static Lawyer practising(Lawyer lawyer) {
    return new Lawyer(lawyer.id(), lawyer.admissions(), lawyer.languages(), SERVICES);
  }

  @Nested
  class RoomSnapshot {
    @Test
    void areKeptFromTheMomentAFirmIsChosen() {
      var matching = new InMemoryMatching(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
      var history =
          CaseHistory.of(ASKED, Optional.empty(), facts(Urgency.URGENT, "ko"), matching.now());
      var first = matching.index.choose(history, Set.of(), matching.now(), best -> best);
      assertThat(first.chosen()).hasSize(1);
      assertThat(matching.firms(matching.open(facts(Urgency.URGENT, "ko")))).isEmpty();
    }

    @Test
    void areGivenUpWhenTheReferralIsNotSavedWithThem() {
      var matching = new InMemoryMatching(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
      var history =
          CaseHistory.of(ASKED, Optional.empty(), facts(Urgency.URGENT, "ko"), matching.now());
      matching.index.choose(history, Set.of(), matching.now(), best -> best);
      matching.index.follow(ASKED, 1, new Referral.Open(history));
      assertThat(matching.firms(matching.open(facts(Urgency.URGENT, "ko")))).containsExactly("f");
    }

    @Test
    void ofTheWeekCountOnWhenAQuarterBeginsInTheMiddleOfIt() {
      var busy = firm("f", NEAR, 9, lawyer(UsState.CA, "ko"));
      var matching =
          new InMemoryMatching(
              new FirmFacts(
                  busy.firm(),
                  busy.offices(),
                  busy.lawyers(),
                  new Capacity(9, 1, Map.of()),
                  false));
      // Wednesday, 1 April 2026, begins a quarter.
      matching.later(
          Duration.between(
              InMemoryMatching.MONDAY, InMemoryMatching.MONDAY.plus(Duration.ofDays(22))));
      assertThat(matching.firms(matching.open(facts(Urgency.URGENT, "ko")))).containsExactly("f");
      matching.later(Duration.ofDays(1));
      assertThat(matching.firms(matching.open(facts(Urgency.URGENT, "ko")))).isEmpty();
    }
  }

  @Test
  void leavesAloneWhatIsOlderThanWhatItKnows() {
    var matching = new InMemoryMatching(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    var id = matching.open(facts(Urgency.URGENT, "ko"));
    var history = Referral.historyOf(matching.state(id));
    matching.index.follow(id, 0, new Referral.Open(history));
    assertThat(matching.firms(matching.open(facts(Urgency.URGENT, "ko")))).isEmpty();
    matching.index.put(firm("f", NEAR, 50, lawyer(UsState.CA, "ko")), 0);
    assertThat(matching.firms(matching.open(facts(Urgency.URGENT, "ko")))).isEmpty();
  }

  @Test
  void keepsThePricesWhenAFirmChanges() {
    var khmer = firm("khmer", NEAR, 3, lawyer(UsState.CA, "km", "en"));
    var matching =
        new InMemoryMatching(
            new FirmFacts(
                khmer.firm(),
                khmer.offices(),
                khmer.lawyers(),
                new Capacity(90, 3, Map.of()),
                false),
            firm("english", NEAR, 60, lawyer(UsState.CA, "en")));
    Stream.generate(() -> facts(Urgency.SOON, "km")).limit(40).forEach(matching::open);
    matching.reprice();
    var before = price(matching);
    assertThat(before).isPositive();
    matching.put(firm("english", NEAR, 61, lawyer(UsState.CA, "en")));
    assertThat(price(matching)).isEqualTo(before);
  }

  private static int price(InMemoryMatching matching) {
    matching.later(Duration.ofDays(7));
    var history =
        CaseHistory.of(ASKED, Optional.empty(), facts(Urgency.SOON, "en"), matching.now());
    return matching
        .index
        .choose(history, Set.of(), matching.now(), _ -> List.of())
        .ranking()
        .top()
        .stream()
        .filter(score -> score.firm().value().equals("khmer"))
        .findFirst()
        .orElseThrow()
        .price();
  }
}

package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.alliance.matching.domain.ranking.Firms.ledger;
import static org.alliance.matching.domain.ranking.Firms.need;
import static org.alliance.matching.domain.ranking.Firms.rank;
import static org.alliance.matching.domain.ranking.Firms.ranker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.IncidentFacts;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.Exclusions;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Wishes;
import org.junit.jupiter.api.Test;

/// Each rule takes out the firms that break it, and no other.
class EligibilityRuleTests {
  @Test
  void takesOutAFirmThatTakesNoOffersNow() {
    var paused = firm("f", NEAR, 5, lawyer(UsState.CA, "ko"));
    assertOut(
        ledger(
            new FirmFacts(
                paused.firm(), paused.offices(), paused.lawyers(), paused.capacity(), true)),
        EligibilityRule.TAKES_OFFERS);
  }

  @Test
  void takesOutAFirmThatIsNotAdmitted() {
    assertOut(
        ledger(firm("f", NEAR, 5, lawyer(UsState.NV, "ko"))), EligibilityRule.ADMITTED_IN_STATE);
  }

  @Test
  void takesOutAFirmWhoseSpeakerIsNotItsAdmittedLawyerIfThereIsNoInterpreter() {
    var ledger = ledger(firm("f", NEAR, 5, lawyer(UsState.CA, "en"), lawyer(UsState.NV, "ko")));
    var none = new InterpreterPool(1, 0);
    none.take(new LanguageTag("ko"));
    var ranking = new Ranker(ledger, none).rank(need("ko"), 0, Set.of(), 10);
    assertThat(ranking.removed()).isEqualTo(Map.of(EligibilityRule.SAME_LAWYER_SPEAKS, 1));
    assertThat(rank(ledger, "ko").top())
        .singleElement()
        .satisfies(score -> assertThat(score.fit()).isEqualTo(Score.LanguageFit.INTERPRETER));
  }

  @Test
  void takesOutAFirmThatPractisesNothingOfIt() {
    var other =
        new Lawyer(
            new LawyerId("l-1"),
            List.of(UsState.CA),
            List.of(new LanguageTag("ko")),
            List.of(ServiceCategory.IMMIGRATION));
    assertOut(ledger(firm("f", NEAR, 5, other)), EligibilityRule.PRACTISES_AREA);
  }

  @Test
  void takesOutAFirmThatHasNoRoomInTheQuarterTheWeekOrTheArea() {
    var full = ledger(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    full.charge(0, need("ko").mainService(), true, true);
    assertOut(full, EligibilityRule.HAS_CAPACITY);
    full.release(0, need("ko").mainService(), true, true);
    assertThat(rank(full, "ko").eligible()).isEqualTo(1);

    var burst = firm("f", NEAR, 9, lawyer(UsState.CA, "ko"));
    var weekly = ledger(with(burst, new Capacity(9, 1, Map.of())));
    weekly.charge(0, need("ko").mainService(), true, true);
    assertOut(weekly, EligibilityRule.HAS_CAPACITY);
    weekly.openWeek();
    assertThat(rank(weekly, "ko").eligible()).isEqualTo(1);

    var area = ledger(with(burst, new Capacity(9, 9, Map.of(ServiceCategory.COMPENSATION, 1))));
    area.charge(0, need("ko").mainService(), true, false);
    assertOut(area, EligibilityRule.HAS_CAPACITY);
    assertThat(ranker(area).allows(need("ko"), Set.of(), 0)).isFalse();
  }

  @Test
  void takesOutAFirmThatWasAskedOftenEnough() {
    var ledger = ledger(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    IntStream.range(0, 3).forEach(_ -> ledger.asked(0));
    assertOut(ledger, EligibilityRule.BELOW_OFFER_CAP);
  }

  @Test
  void takesOutAFirmThatWasAskedForThisCase() {
    var ledger = ledger(firm("f", NEAR, 5, lawyer(UsState.CA, "ko")));
    assertThat(ranker(ledger).rank(need("ko"), 0, Set.of(new FirmId("f")), 10).removed())
        .isEqualTo(Map.of(EligibilityRule.NOT_ASKED_BEFORE, 1));
  }

  @Test
  void takesOutAFirmThatTakesNoSuchCases() {
    assertOut(
        ledger(excluding(new Exclusions(Set.of(new LanguageTag("ko")), Set.of(), Set.of()))),
        EligibilityRule.NOT_EXCLUDED_BY_FIRM);
    var services = Set.copyOf(need("ko").facts().services());
    assertOut(
        ledger(excluding(new Exclusions(Set.of(), services, Set.of()))),
        EligibilityRule.NOT_EXCLUDED_BY_FIRM);
    var both = ledger(excluding(new Exclusions(Set.of(new LanguageTag("ko")), Set.of(), Set.of())));
    assertThat(rank(both, "ko", "vi").eligible()).isOne();
    assertThat(ranker(both).broken(need("ko"), Set.of(), 0))
        .containsExactly(EligibilityRule.NOT_EXCLUDED_BY_FIRM);
  }

  @Test
  void takesOutAFirmThatTakesNoCaseAboutSuchActs() {
    var exclusions = new Exclusions(Set.of(), Set.of(), Set.of(Conduct.STALKING));
    var plain = need("ko").facts();
    assertThat(exclusions.excludes(plain)).isFalse();
    assertThat(exclusions.excludes(told(plain, Conduct.STALKING, Conduct.THREAT))).isTrue();
    assertThat(exclusions.excludes(told(plain, Conduct.THREAT))).isFalse();
  }

  private static CaseFacts told(CaseFacts facts, Conduct... conduct) {
    return new CaseFacts(
        facts.state(),
        facts.area(),
        facts.speaks(),
        facts.reads(),
        facts.services(),
        facts.urgency(),
        facts.instructions(),
        new IncidentFacts(List.of(conduct), List.of(), null));
  }

  private static FirmFacts excluding(Exclusions exclusions) {
    var firm = firm("f", NEAR, 5, lawyer(UsState.CA, "ko"));
    return new FirmFacts(
        firm.firm(),
        firm.offices(),
        firm.lawyers(),
        firm.capacity(),
        false,
        Wishes.NONE,
        exclusions);
  }

  private static FirmFacts with(FirmFacts firm, Capacity capacity) {
    return new FirmFacts(firm.firm(), firm.offices(), firm.lawyers(), capacity, false);
  }

  private static void assertOut(FirmLedger ledger, EligibilityRule rule) {
    assertThat(rank(ledger, "ko").removed()).isEqualTo(Map.of(rule, 1));
  }
}

package org.alliance.benchmarks.matching.market;

import static org.alliance.benchmarks.matching.market.SmallWorlds.DAY;
import static org.alliance.benchmarks.matching.market.SmallWorlds.KOREAN;
import static org.alliance.benchmarks.matching.market.SmallWorlds.ROOMY;
import static org.alliance.benchmarks.matching.market.SmallWorlds.arrival;
import static org.alliance.benchmarks.matching.market.SmallWorlds.firm;
import static org.alliance.benchmarks.matching.market.SmallWorlds.weekly;
import static org.alliance.benchmarks.matching.market.SmallWorlds.world;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliance.benchmarks.matching.input.Arrival;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.ranking.Weights;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Policies that break the rules are caught, each by the rule it breaks and by no other.
class AuditTests {
  private static final Policy FIRST_FIRM_ALWAYS = (market, one) -> market.offer(one, 0);

  private static Map<HardRule, Integer> caught(
      Policy cheat, List<Arrival> arrivals, FirmFacts... firms) {
    var market = new Market(world(weekly(), arrivals, firms), Weights.STANDARD, _ -> cheat);
    return market.run().broken();
  }

  private static List<Arrival> cases(int count, LanguageTag... speaks) {
    return IntStream.range(0, count).mapToObj(number -> arrival(number, number, speaks)).toList();
  }

  @Nested
  class WhoeverAsksAFirm {
    @Test
    void mayIfItIsFit() {
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(3), firm(1, ROOMY))).isEmpty();
    }

    @Test
    void thatIsPausedIsCaught() {
      var paused = firm(1, ROOMY, UsState.NY, ServiceCategory.LAWSUIT, true);
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(1), paused)).isEqualTo(Map.of(HardRule.PAUSED, 1));
    }

    @Test
    void thatIsAdmittedElsewhereIsCaught() {
      var elsewhere = firm(1, ROOMY, UsState.NJ, ServiceCategory.LAWSUIT, false);
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(1), elsewhere))
          .containsEntry(HardRule.ADMISSION, 1);
    }

    @Test
    void thatDoesNotPractiseIsCaught() {
      var other = firm(1, ROOMY, UsState.NY, ServiceCategory.IMMIGRATION, false);
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(1), other)).isEqualTo(Map.of(HardRule.SERVICE, 1));
    }

    @Test
    void withoutTheLanguageIsCaughtWhenTheInterpretersAreGone() {
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(60, KOREAN), firm(1, ROOMY))).isEmpty();
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(62, KOREAN), firm(1, ROOMY)))
          .isEqualTo(Map.of(HardRule.LANGUAGE, 2));
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(62, KOREAN, LanguageTag.ENGLISH), firm(1, ROOMY)))
          .isEmpty();
    }

    @Test
    void twiceForOneCaseIsCaught() {
      Policy twice =
          (market, one) -> {
            market.offer(one, 0);
            market.offer(one, 0);
          };
      assertThat(caught(twice, cases(1), firm(1, ROOMY))).containsEntry(HardRule.ASKED_TWICE, 1);
    }
  }

  @Nested
  class WhoeverAsksForMoreThanAFirmTakes {
    @Test
    void inAWeekIsCaught() {
      var small = firm(1, new Capacity(100, 2, Map.of()));
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(3), small)).isEqualTo(Map.of(HardRule.WEEK, 1));
    }

    @Test
    void inAQuotaPeriodIsCaught() {
      var small = firm(1, new Capacity(2, 100, Map.of()));
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(3), small)).isEqualTo(Map.of(HardRule.PERIOD, 1));
    }

    @Test
    void ofAnAreaIsCaught() {
      var small = firm(1, new Capacity(100, 100, Map.of(ServiceCategory.LAWSUIT, 2)));
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(3), small)).isEqualTo(Map.of(HardRule.AREA, 1));
    }

    @Test
    void byOffersInAWeekIsCaught() {
      var small = firm(1, new Capacity(100, 1, Map.of()));
      assertThat(caught(FIRST_FIRM_ALWAYS, cases(8), small)).containsEntry(HardRule.OFFER_CAP, 2);
    }

    @Test
    void isCaughtByWhatWasNotGivenBack() {
      var small = firm(1, new Capacity(1, 1, Map.of(ServiceCategory.LAWSUIT, 1)));
      var audit = new Audit(List.of(small), weekly(), 1, 6);
      audit.offered(arrival(1, 0, KOREAN), 0, 0);
      audit.gaveBack(arrival(1, 0, KOREAN), 0);
      audit.offered(arrival(2, 0, KOREAN), 0, 10);
      assertThat(audit.broken()).isEmpty();
      audit.offered(arrival(3, 0, KOREAN), 0, 20);
      assertThat(audit.broken().keySet())
          .containsExactlyInAnyOrder(
              HardRule.WEEK, HardRule.PERIOD, HardRule.AREA, HardRule.LANGUAGE);
    }

    @Test
    void mayAgainWhenAWeekIsOver() {
      var small = firm(1, new Capacity(100, 1, Map.of()));
      var cases = List.of(arrival(1, 0), arrival(2, 7 * DAY));
      assertThat(caught(FIRST_FIRM_ALWAYS, cases, small)).isEmpty();
    }
  }

  @Test
  void twoFirmsWithTheSameCaseAreCaught() {
    Policy both =
        (market, one) -> {
          market.offer(one, 0);
          market.offer(one, 1);
        };
    assertThat(caught(both, cases(1), firm(1, ROOMY), firm(2, ROOMY)))
        .isEqualTo(Map.of(HardRule.DOUBLE, 1));
  }

  @Test
  void whoeverComesBackToACaseAfterThreeWeeksIsCaught() {
    assertThat(caught(new Late(), List.of(arrival(1, 0)), firm(1, ROOMY)).keySet())
        .containsExactly(HardRule.PATIENCE);
  }

  /// Keeps a case in mind that has long left.
  private static final class Late implements Policy {
    private final List<Market.Open> kept = new ArrayList<>();

    @Override
    public void arrived(Market market, Market.Open one) {
      kept.add(one);
    }

    @Override
    public void lookedAgain(Market market, boolean opening) {
      if (market.now() > Market.PATIENCE) {
        assertThat(market.waiting()).isEmpty();
        kept.forEach(one -> market.offer(one, 0));
        kept.clear();
      }
    }
  }
}

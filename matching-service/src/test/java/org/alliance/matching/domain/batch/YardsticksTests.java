package org.alliance.matching.domain.batch;

import static org.alliance.matching.domain.ranking.Firms.DISTANCES;
import static org.alliance.matching.domain.ranking.Firms.FAR;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.batch.Regret.Known;
import org.junit.jupiter.api.Test;

/// Greedy and hindsight over the same cases, firms and quotas.
class YardsticksTests {
  private static Known speaking(int number, String language) {
    return new Known(
        CaseId.of(new UUID(0, number)),
        new CaseFacts(
            UsState.CA,
            NEAR,
            List.of(new LanguageTag(language)),
            List.of(),
            List.of(),
            Urgency.SOON));
  }

  /// The first case takes the only place of the one firm that speaks the language of the second.
  @Test
  void greedyTakesThePlaceThatHindsightKeeps() {
    var near = firm("a", NEAR, 1, lawyer(UsState.CA, "ko", "km"));
    var far = firm("b", FAR, 1, lawyer(UsState.CA, "ko"));
    var marks =
        Regret.yardsticks(
            List.of(near, far), List.of(speaking(1, "ko"), speaking(2, "km")), 91, DISTANCES);
    assertThat(marks.greedy()).isPositive().isLessThan(marks.optimum());
  }

  @Test
  void areEqualWhereEveryFirmHasRoom() {
    var roomy = firm("a", NEAR, 50, lawyer(UsState.CA, "en", "ko"));
    var marks =
        Regret.yardsticks(
            List.of(roomy), List.of(speaking(1, "ko"), speaking(2, "ko")), 30, DISTANCES);
    assertThat(marks.greedy()).isEqualTo(marks.optimum());
  }

  @Test
  void greedyStopsWhereTheQuotaEnds() {
    var small = firm("a", NEAR, 1, lawyer(UsState.CA, "en", "ko"));
    var one = Regret.yardsticks(List.of(small), List.of(speaking(1, "ko")), 91, DISTANCES);
    var two =
        Regret.yardsticks(
            List.of(small), List.of(speaking(1, "ko"), speaking(2, "ko")), 91, DISTANCES);
    assertThat(two.greedy()).isEqualTo(one.greedy());
    assertThat(two.optimum()).isEqualTo(one.optimum());
  }

  @Test
  void nothingIsWorthNothing() {
    assertThat(Regret.yardsticks(List.of(), List.of(), 30, DISTANCES))
        .isEqualTo(new Regret.Yardsticks(0, 0));
  }
}

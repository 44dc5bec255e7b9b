package org.alliance.matching.adapter.api;

import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.alliance.matching.domain.ranking.Firms.ledger;
import static org.alliance.matching.domain.ranking.Firms.need;
import static org.alliance.matching.domain.ranking.Firms.ranker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.explanation.Explanation;
import org.alliance.matching.domain.explanation.Obstacle;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.junit.jupiter.api.Test;

class ExplanationTextTests {
  @Test
  void speaksOfOneFirmAndOfSeveral() {
    var removed = Map.of(EligibilityRule.NOT_ASKED_BEFORE, 1, EligibilityRule.ADMITTED_IN_STATE, 2);
    assertThat(ExplanationText.of(new Obstacle(3, removed)))
        .startsWith(
            "2 have no lawyer admitted in the state.",
            "1 was asked for this case before, or may not be.");
  }

  @Test
  void saysWhenTwoFirmsAreLevelAndWhyOneCameFirst() {
    var level =
        ledger(
            firm("a", NEAR, 9, lawyer(UsState.CA, "ko")),
            firm("b", NEAR, 9, lawyer(UsState.CA, "ko")));
    var top = ranker(level).rank(need("ko"), 0, Set.of(), 10).top();
    var why =
        new Explanation("1", 2, Map.of(), 2, top.getFirst(), top, Set.of(), 1, Optional.empty());
    assertThat(ExplanationText.of(why))
        .anyMatch(sentence -> sentence.startsWith(top.get(1).firm() + " is level with it: "));
  }
}

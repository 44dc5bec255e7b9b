package org.alliance.matching.domain.referral;

import static org.alliance.matching.domain.referral.Referrals.FIRST;
import static org.alliance.matching.domain.referral.Referrals.SECOND;
import static org.alliance.matching.domain.referral.Referrals.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.ranking.Score;
import org.alliance.matching.domain.ranking.Weights;
import org.junit.jupiter.api.Test;

class OfferRuleTests {
  private static final OfferRule RULE = OfferRule.of(Weights.STANDARD, 2, Duration.ofHours(24));
  private static final Score CHEAP = score(FIRST);
  private static final Score DEAR = priced(SECOND, 31_000);
  private static final Duration FRESH = Duration.ZERO;

  @Test
  void asksTwoAtOnceForAnUrgentCaseWhateverTheyCost() {
    assertThat(RULE.choose(List.of(DEAR, CHEAP, CHEAP), Urgency.URGENT, FRESH))
        .containsExactly(DEAR, CHEAP);
    assertThat(RULE.choose(List.of(DEAR), Urgency.URGENT, FRESH)).containsExactly(DEAR);
  }

  @Test
  void asksOneAtOnceIfNoLaterCaseWillWantThePlaceMuch() {
    assertThat(RULE.choose(List.of(CHEAP, DEAR), Urgency.SOON, FRESH)).containsExactly(CHEAP);
  }

  @Test
  void waitsForTheBatchOtherwiseButNotForEver() {
    assertThat(RULE.choose(List.of(DEAR, CHEAP), Urgency.ROUTINE, Duration.ofHours(23))).isEmpty();
    assertThat(RULE.choose(List.of(DEAR, CHEAP), Urgency.ROUTINE, Duration.ofHours(24)))
        .containsExactly(DEAR);
  }

  @Test
  void doesNotTakeAPlaceByWaitingThatIsWorthMoreToLaterCases() {
    var tooDear = priced(SECOND, 900_000);
    assertThat(RULE.choose(List.of(tooDear), Urgency.SOON, Duration.ofDays(30))).isEmpty();
    assertThat(RULE.choose(List.of(tooDear), Urgency.URGENT, FRESH)).containsExactly(tooDear);
  }

  @Test
  void waitsForTheBatchIfNobodyKnowsPrices() {
    var blind = OfferRule.of(Weights.STANDARD.withoutPrices(), 2, Duration.ofHours(24));
    assertThat(blind.choose(List.of(CHEAP), Urgency.SOON, FRESH)).isEmpty();
  }

  @Test
  void asksNobodyIfNobodyMayBeAsked() {
    for (var urgency : Urgency.values()) {
      assertThat(RULE.choose(List.of(), urgency, Duration.ofDays(9))).isEmpty();
    }
  }

  private static Score priced(FirmId firm, int price) {
    var usual = score(firm);
    return new Score(
        firm,
        usual.fit(),
        usual.kilometres(),
        usual.chance(),
        usual.language(),
        usual.distance(),
        usual.area(),
        usual.urgency(),
        usual.expected(),
        price,
        usual.fairness(),
        usual.interpreter(),
        usual.expected() - price - usual.fairness());
  }
}

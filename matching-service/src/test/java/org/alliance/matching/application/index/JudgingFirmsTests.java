package org.alliance.matching.application.index;

import static org.alliance.matching.domain.ranking.Firms.DISTANCES;
import static org.alliance.matching.domain.ranking.Firms.FAR;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.application.index.JudgingFirms.Judged;
import org.alliance.matching.application.index.JudgingFirms.Stored;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.ranking.Firms;
import org.alliance.matching.domain.ranking.Weights;
import org.alliance.matching.domain.referral.CaseHistory;
import org.junit.jupiter.api.Test;

/// What a coordinator is told of each firm, out of what is stored.
class JudgingFirmsTests {
  private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  private static final CaseHistory CASE =
      CaseHistory.of(Firms.CASE, Optional.empty(), Firms.facts(Urgency.SOON, "ko"), NOW);
  private static final FirmFacts FINE = firm("fine", NEAR, 2, lawyer(UsState.CA, "ko"));
  private static final FirmFacts FULL = firm("full", NEAR, 1, lawyer(UsState.CA, "ko"));
  private static final FirmFacts ELSEWHERE = firm("elsewhere", FAR, 2, lawyer(UsState.NV, "ko"));
  private static final FirmFacts SPEECHLESS = firm("speechless", NEAR, 2, lawyer(UsState.CA, "en"));

  @Test
  void namesEachRuleThatSpeaksAgainstAFirm() {
    var paused =
        new FirmFacts(new FirmId("paused"), FINE.offices(), FINE.lawyers(), FINE.capacity(), true);
    var judged = judge(0, FINE, FULL, ELSEWHERE, SPEECHLESS, paused);
    assertThat(judged.getFirst().firm()).isEqualTo(FINE.firm());
    assertThat(judged.getFirst().broken()).isEmpty();
    assertThat(broken(judged, FULL)).containsExactly(EligibilityRule.HAS_CAPACITY);
    assertThat(broken(judged, SPEECHLESS)).containsExactly(EligibilityRule.SAME_LAWYER_SPEAKS);
    assertThat(broken(judged, paused)).containsExactly(EligibilityRule.TAKES_OFFERS);
    assertThat(broken(judged, ELSEWHERE))
        .containsExactlyInAnyOrder(
            EligibilityRule.ADMITTED_IN_STATE,
            EligibilityRule.SAME_LAWYER_SPEAKS,
            EligibilityRule.PRACTISES_AREA);
  }

  @Test
  void asksForNoLanguageWhileAnInterpreterIsFree() {
    assertThat(broken(judge(5, FINE, SPEECHLESS), SPEECHLESS)).isEmpty();
  }

  @Test
  void judgesAsTheRankingDoes() {
    var judged = judge(0, FINE, FULL, ELSEWHERE, SPEECHLESS);
    var index = new FirmIndex(DISTANCES, rules(0));
    List.of(FINE, ELSEWHERE, SPEECHLESS).forEach(firm -> index.put(firm, 1));
    var ranked = index.choose(CASE, Set.of(), NOW, top -> top).ranking();
    assertThat(ranked.top())
        .extracting(score -> score.firm())
        .containsExactlyElementsOf(
            judged.stream().filter(one -> one.broken().isEmpty()).map(Judged::firm).toList());
    for (var firm : List.of(FINE, ELSEWHERE, SPEECHLESS)) {
      assertThat(index.pick(CASE, NOW, firm.firm()))
          .hasValueSatisfying(
              picked -> assertThat(picked.judged().broken()).isEqualTo(broken(judged, firm)));
    }
    assertThat(index.pick(CASE, NOW, new FirmId("nobody"))).isEmpty();
  }

  private static List<Judged> judge(int interpreters, FirmFacts... firms) {
    var place = new Place("p", OfferId.of(Firms.CASE, 9), NOW, Optional.empty(), 1);
    var places = Map.of(FULL.firm(), new FirmPlaces(Map.of("p", place)));
    return new JudgingFirms(rules(interpreters), DISTANCES)
        .judge(CASE, new Stored(List.of(firms), places, List.of()), NOW);
  }

  private static MatchingRules rules(int interpreters) {
    return new MatchingRules(Weights.STANDARD, 3, interpreters);
  }

  private static Set<EligibilityRule> broken(List<Judged> judged, FirmFacts firm) {
    return judged.stream()
        .filter(one -> one.firm().equals(firm.firm()))
        .findFirst()
        .orElseThrow()
        .broken();
  }
}

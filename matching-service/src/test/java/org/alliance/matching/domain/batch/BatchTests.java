package org.alliance.matching.domain.batch;

import static org.alliance.matching.domain.ranking.Firms.DISTANCES;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.facts;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.alliance.matching.domain.ranking.Firms.ledger;
import static org.alliance.matching.domain.ranking.Firms.ranker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.ranking.CaseNeed;
import org.junit.jupiter.api.Test;

class BatchTests {
  @Test
  void leavesTheOnlyKhmerSpeakerToTheClientWhoSpeaksOnlyKhmer() {
    var ledger =
        ledger(
            firm("a-khmer", NEAR, 1, lawyer(UsState.CA, "km", "en")),
            firm("b-english", NEAR, 1, lawyer(UsState.CA, "en")));
    var english = waiting(1, "en");
    var khmer = waiting(2, "km");
    var run = Batch.solve(List.of(english, khmer), ranker(ledger), ledger, Long.MAX_VALUE);
    assertThat(run.certificate().isProven()).isTrue();
    assertThat(firmsByCase(run)).isEqualTo(Map.of(1, 1, 2, 0));
  }

  @Test
  void keepsToTheQuotaOfAnArea() {
    var usual = firm("f", NEAR, 9, lawyer(UsState.CA, "en"));
    var ledger =
        ledger(
            new FirmFacts(
                usual.firm(),
                usual.offices(),
                usual.lawyers(),
                new Capacity(9, 9, Map.of(ServiceCategory.COMPENSATION, 1)),
                false));
    var run =
        Batch.solve(
            List.of(waiting(1, "en"), waiting(2, "en"), waiting(3, "en")),
            ranker(ledger),
            ledger,
            Long.MAX_VALUE);
    assertThat(run.matches()).hasSize(1);
    assertThat(run.rounds()).isEqualTo(2);
  }

  @Test
  void leavesACaseWaitingThatIsWorthLessThanThePriceOfItsPlace() {
    var ledger = ledger(firm("f", NEAR, 9, lawyer(UsState.CA, "en")));
    ledger.price(new int[] {990_000});
    var run = Batch.solve(List.of(waiting(1, "en")), ranker(ledger), ledger, Long.MAX_VALUE);
    assertThat(run.matches()).isEmpty();
  }

  @Test
  void givesTheLastPlaceOfAnAreaToTheCaseThatIsWorthMost() {
    var usual = firm("f", NEAR, 9, lawyer(UsState.CA, "ko"));
    var ledger =
        ledger(
            new FirmFacts(
                usual.firm(),
                usual.offices(),
                usual.lawyers(),
                new Capacity(9, 9, Map.of(ServiceCategory.COMPENSATION, 1)),
                false));
    var run =
        Batch.solve(
            List.of(waiting(1, "vi"), waiting(2, "ko"), waiting(3, "vi")),
            ranker(ledger),
            ledger,
            Long.MAX_VALUE);
    assertThat(firmsByCase(run)).isEqualTo(Map.of(2, 0));
  }

  @Test
  void asksNoFirmMoreOftenThanItMayBeAskedInAWeek() {
    var ledger = ledger(firm("f", NEAR, 9, lawyer(UsState.CA, "en")));
    for (var offers = 0; offers < 9 * 3 - 1; offers++) {
      ledger.asked(0);
    }
    var run =
        Batch.solve(
            List.of(waiting(1, "en"), waiting(2, "en")), ranker(ledger), ledger, Long.MAX_VALUE);
    assertThat(run.matches()).hasSize(1);
  }

  private static Batch.Waiting waiting(int number, String speaks) {
    var id = new CaseId("00000000-0000-0000-0000-00000000000" + number);
    return new Batch.Waiting(CaseNeed.of(id, facts(Urgency.SOON, speaks), DISTANCES), 5, Set.of());
  }

  private static Map<Integer, Integer> firmsByCase(Batch.Run run) {
    return run.matches().stream()
        .collect(
            Collectors.toMap(
                match -> Integer.parseInt(match.waiting().need().caseId().value().substring(35)),
                Batch.Match::firm));
  }
}

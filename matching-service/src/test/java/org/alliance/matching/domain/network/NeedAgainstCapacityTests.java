package org.alliance.matching.domain.network;

import static org.alliance.matching.domain.network.Cases.cases;
import static org.alliance.matching.domain.network.Cases.facts;
import static org.alliance.matching.domain.ranking.Firms.DISTANCES;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.network.NeedAgainstCapacity.Row;
import org.junit.jupiter.api.Test;

/// What is needed beside what firms have for it.
class NeedAgainstCapacityTests {
  private static final LanguageTag KHMER = new LanguageTag("km");
  private static final LanguageTag KOREAN = new LanguageTag("ko");
  private static final FirmFacts FIRM =
      firm("f", NEAR, 13, lawyer(UsState.CA, "en", "ko"), lawyer(UsState.NJ, "en"));
  private static final Map<FirmId, Integer> ROOM = Map.of(new FirmId("f"), 4);

  @SafeVarargs
  private static NeedAgainstCapacity need(NeedFilter filter, List<Known>... cases) {
    var all = Arrays.stream(cases).flatMap(List::stream).toList();
    return NeedAgainstCapacity.of(new Network(List.of(FIRM), all, 1, DISTANCES), ROOM, filter);
  }

  private static <K> Balance of(List<Row<K>> rows, K key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow().balance();
  }

  @Test
  void aStateHasTheLawyersWhoAreAdmittedThereAndTheRoomOfTheirFirms() {
    var need =
        need(NeedFilter.ALL, cases(7, facts(UsState.NJ, "km")), cases(6, facts(UsState.CA, "ko")));
    assertThat(of(need.states(), UsState.NJ)).isEqualTo(new Balance(7, 7, 1, 1, 4));
    assertThat(of(need.states(), UsState.CA)).isEqualTo(new Balance(6, 0, 1, 1, 4));
    assertThat(of(need.states(), UsState.TX)).isEqualTo(new Balance(0, 0, 0, 0, 0));
    assertThat(need.states()).hasSize(UsState.values().length);
    assertThat(need.everywhere()).isEqualTo(new Balance(13, 7, 1, 2, 4));
  }

  @Test
  void theLanguageWithTheLargestGapComesFirst() {
    var need =
        need(NeedFilter.ALL, cases(7, facts(UsState.NJ, "km")), cases(9, facts(UsState.CA, "ko")));
    assertThat(need.languages()).extracting(Row::key).startsWith(KHMER, KOREAN);
    assertThat(of(need.languages(), KHMER)).isEqualTo(new Balance(7, 7, 0, 0, 0));
    assertThat(of(need.languages(), KOREAN)).isEqualTo(new Balance(9, 0, 1, 1, 4));
  }

  @Test
  void aLanguageOfFewThatNoLawyerSpeaksIsNotNamed() {
    var need = need(NeedFilter.ALL, cases(4, facts(UsState.NJ, "km")));
    assertThat(need.languages()).extracting(Row::key).doesNotContain(KHMER).contains(KOREAN);
    assertThat(need.everywhere().shownCases()).isEmpty();
  }

  @Test
  void aFilterIsForCasesAndLawyers() {
    var filter =
        new NeedFilter(
            Optional.of(UsState.NJ), Optional.empty(), Optional.of(ServiceCategory.COMPENSATION));
    var need =
        need(
            filter,
            cases(7, facts(UsState.NJ, "km")),
            cases(6, facts(UsState.NJ, ServiceCategory.LAWSUIT, "km")),
            cases(5, facts(UsState.CA, "ko")));
    assertThat(need.states()).extracting(Row::key).containsExactly(UsState.NJ);
    assertThat(need.languages()).extracting(Row::key).containsExactly(KHMER, LanguageTag.ENGLISH);
    assertThat(need.everywhere()).isEqualTo(new Balance(7, 7, 1, 1, 4));
  }

  @Test
  void aFirmThatIsPausedHasNothing() {
    var paused = new FirmFacts(FIRM.firm(), FIRM.offices(), FIRM.lawyers(), FIRM.capacity(), true);
    var need =
        NeedAgainstCapacity.of(
            new Network(List.of(paused), cases(7, facts(UsState.CA, "ko")), 1, DISTANCES),
            ROOM,
            NeedFilter.ALL);
    assertThat(need.everywhere()).isEqualTo(new Balance(7, 7, 0, 0, 0));
  }

  @Test
  void aNewFirmHasAnOfficeInEachStateOfItsLawyers() {
    var more = new MoreLawyers(Optional.empty(), List.of(lawyer(UsState.TX, "km")), 20);
    var network =
        new Network(List.of(FIRM), cases(8, facts(UsState.TX, "km")), 13, DISTANCES).with(more);
    assertThat(network.firms()).hasSize(2);
    assertThat(network.firms().getLast().offices()).hasSize(1);
    assertThat(network.served().everywhere().matched()).isEqualTo(8);
  }
}

package org.alliance.matching.adapter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.adapter.api.NeedsView.NeedView;
import org.alliance.matching.domain.network.Need;
import org.alliance.matching.domain.network.Network.Served;
import org.alliance.matching.domain.network.ServedCounts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NetworkViewTests {
  private static final LanguageTag KHMER = new LanguageTag("km");

  private static Served served(int spoken, int matched) {
    return new Served(
        Map.of(
            UsState.CA, new ServedCounts(23, spoken, 23, matched),
            UsState.NJ, new ServedCounts(40, 40, 40, 20)));
  }

  private static String whatIf(Served before, Served after) {
    return JsonMapper.shared()
        .writeValueAsString(WhatIfView.of(26, List.of(UsState.CA), before, after));
  }

  @Test
  void tellsWhatWouldChangeInFives() {
    assertThat(whatIf(served(3, 11), served(12, 22)))
        .isEqualTo(
            """
            {"weeks":26,\
            "inTheseStates":{"cases":20,\
            "before":{"inTheirLanguage":null,"withAPath":20,"matched":10},\
            "after":{"inTheirLanguage":10,"withAPath":20,"matched":20}},\
            "everywhere":{"cases":60,\
            "before":{"inTheirLanguage":40,"withAPath":60,"matched":30},\
            "after":{"inTheirLanguage":50,"withAPath":60,"matched":40}}}\
            """);
  }

  @Test
  void leavesNoWayFromWhatIsShownToAHiddenNumber() {
    assertThat(
            IntStream.rangeClosed(0, 4)
                .mapToObj(spoken -> whatIf(inCalifornia(spoken), inCalifornia(12)))
                .distinct())
        .hasSize(1);
  }

  private static Served inCalifornia(int spoken) {
    return new Served(Map.of(UsState.CA, new ServedCounts(23, spoken, 23, 20)));
  }

  @Test
  void tellsNothingOfFourCases() {
    var four = new Served(Map.of(UsState.CA, new ServedCounts(4, 4, 4, 4)));
    assertThat(whatIf(four, four)).isEqualTo(whatIf(new Served(Map.of()), new Served(Map.of())));
  }

  @Test
  void showsNeitherSmallCellsNorSmallPartsNorSmallRests() {
    var views =
        NeedsView.of(
            26,
            List.of(
                new Need(UsState.CA, KHMER, 7, 0, 5, 2, 0),
                new Need(UsState.OR, KHMER, 23, 0, 6, 4, 21),
                new Need(UsState.NJ, KHMER, 4, 4, 0, 0, 4)));
    assertThat(views)
        .isEqualTo(
            new NeedsView(
                26,
                List.of(
                    new NeedView(UsState.CA, KHMER, 5, null, 5, null, null),
                    new NeedView(UsState.OR, KHMER, 20, null, 5, null, 20)),
                null));
  }

  @Test
  void countsHiddenCellsInFives() {
    var hidden =
        Stream.of(UsState.values())
            .limit(8)
            .map(state -> new Need(state, KHMER, 1, 1, 0, 0, 1))
            .toList();
    assertThat(NeedsView.of(26, hidden)).isEqualTo(new NeedsView(26, List.of(), 5));
  }
}

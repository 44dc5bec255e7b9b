package org.alliance.matching.domain.network;

import static org.alliance.matching.domain.network.Cases.cases;
import static org.alliance.matching.domain.network.Cases.facts;
import static org.alliance.matching.domain.ranking.Firms.DISTANCES;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.network.Network.Served;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NetworkTests {
  private static final LanguageTag KHMER = new LanguageTag("km");
  private static final FirmFacts ENGLISH_IN_CA = firm("f", NEAR, 13, lawyer(UsState.CA, "en"));

  @SafeVarargs
  private static Network network(List<Known>... cases) {
    return new Network(
        List.of(ENGLISH_IN_CA), Arrays.stream(cases).flatMap(List::stream).toList(), 13, DISTANCES);
  }

  private static Served ifItHad(Network network, int perQuarter, Lawyer... more) {
    return network.with(new FirmId("f"), List.of(more), perQuarter).served();
  }

  @Nested
  class Needs {
    @Test
    void nameTheLanguageThatNobodySpeaksWhereItCounts() {
      assertThat(network(cases(7, facts(UsState.CA, "km"))).needs())
          .containsExactly(new Need(UsState.CA, KHMER, 7, 0, 7, 0, 0));
    }

    @Test
    void countWhoeverAlsoSpeaksEnglishApart() {
      var network =
          network(cases(6, facts(UsState.CA, "km")), cases(8, facts(UsState.CA, "en", "km")));
      assertThat(network.needs()).containsExactly(new Need(UsState.CA, KHMER, 14, 0, 6, 8, 0));
    }

    @Test
    void countSharedEnglishOnlyIfALawyerSpeaksIt() {
      var network = network(cases(8, facts(UsState.CA, "en", "km")));
      var silent =
          new Network(
              List.of(firm("f", NEAR, 13, lawyer(UsState.CA, "ko"))),
              network.cases(),
              13,
              DISTANCES);
      assertThat(silent.needs()).containsExactly(new Need(UsState.CA, KHMER, 8, 0, 8, 0, 0));
    }

    @Test
    void areMetByACloseLanguage() {
      var network = network(cases(7, facts(UsState.CA, "zh")));
      var mandarin = network.with(new FirmId("f"), List.of(lawyer(UsState.CA, "cmn")), 0);
      assertThat(mandarin.needs())
          .containsExactly(new Need(UsState.CA, new LanguageTag("zh"), 7, 0, 0, 0, 0));
    }

    @Test
    void tellAStateWithoutALawyerFromALanguageWithoutASpeaker() {
      assertThat(network(cases(7, facts(UsState.NJ, "en", "km"))).needs())
          .containsExactly(new Need(UsState.NJ, KHMER, 7, 7, 0, 0, 7));
    }

    @Test
    void areThoseOfAFirmThatTakesNoOffers() {
      var paused =
          new FirmFacts(
              new FirmId("f"),
              ENGLISH_IN_CA.offices(),
              ENGLISH_IN_CA.lawyers(),
              ENGLISH_IN_CA.capacity(),
              true);
      var network = new Network(List.of(paused), cases(5, facts(UsState.CA, "km")), 13, DISTANCES);
      assertThat(network.needs()).containsExactly(new Need(UsState.CA, KHMER, 5, 5, 0, 0, 5));
    }

    @Test
    void addUpWhatWasWanted() {
      var network =
          network(
              cases(6, facts(UsState.CA, "en")),
              cases(9, facts(UsState.CA, ServiceCategory.LAWSUIT, "en")));
      assertThat(network.needs())
          .containsExactly(new Need(UsState.CA, LanguageTag.ENGLISH, 15, 0, 0, 0, 9));
    }

    @Test
    void areOrderedByWhatIsShownOnly() {
      var network =
          network(
              cases(4, facts(UsState.CA, "km")),
              cases(8, facts(UsState.CA, "en", "km")),
              cases(8, facts(UsState.CA, "en", "hmn")),
              cases(5, facts(UsState.NJ, "km")));
      assertThat(network.needs())
          .extracting(need -> need.state() + " " + need.language())
          .containsExactly("NJ km", "CA hmn", "CA km");
    }

    @Test
    void areNotShownOfFourCases() {
      assertThat(new Need(UsState.NJ, KHMER, 4, 4, 0, 0, 0).isLargeEnough()).isFalse();
      assertThat(new Need(UsState.NJ, KHMER, 5, 5, 0, 0, 0).isLargeEnough()).isTrue();
    }
  }

  @Nested
  class WhatIf {
    private final List<Known> khmer = cases(7, facts(UsState.CA, "km"));
    private final List<Known> elsewhere = cases(6, facts(UsState.NJ, "en"));
    private final Network network = network(khmer, elsewhere);

    @Test
    void saysWhatAKhmerSpeakerWouldChangeInThatState() {
      assertThat(network.served().in(List.of(UsState.CA))).isEqualTo(new ServedCounts(7, 0, 7, 7));
      assertThat(ifItHad(network, 2, lawyer(UsState.CA, "km")).in(List.of(UsState.CA)))
          .isEqualTo(new ServedCounts(7, 7, 7, 7));
    }

    @Test
    void saysWhatAnotherAdmissionWouldChangeThereAndEverywhere() {
      assertThat(network.served().in(List.of(UsState.NJ))).isEqualTo(new ServedCounts(6, 0, 0, 0));
      var then = ifItHad(network, 0, lawyer(UsState.NJ, "en"));
      assertThat(then.in(List.of(UsState.NJ)).spoken()).isEqualTo(6);
      assertThat(then.everywhere()).isEqualTo(new ServedCounts(13, 6, 13, 13));
    }

    @Test
    void saysWhatMoreRoomWouldChange() {
      var crowd = network(cases(30, facts(UsState.CA, "en")));
      assertThat(crowd.served().everywhere().matched()).isEqualTo(13);
      assertThat(ifItHad(crowd, 10).everywhere().matched()).isEqualTo(23);
    }

    @Test
    void countsAStateThatIsNamedTwiceOnce() {
      assertThat(network.served().in(List.of(UsState.CA, UsState.CA)).cases()).isEqualTo(7);
    }

    @Test
    void neverFindsFewerThanFiveWhateverIsAsked() {
      var questions =
          List.of(
              lawyer(UsState.CA, "hmn"), lawyer(UsState.NJ, "km"), lawyer(UsState.WY, "en", "km"));
      var rare =
          network(
              khmer,
              elsewhere,
              cases(4, facts(UsState.CA, "hmn")),
              cases(4, facts(UsState.NJ, "km")),
              cases(1, facts(UsState.WY, "en")));
      for (var question : questions) {
        assertThat(ifItHad(rare, 100, question)).isEqualTo(ifItHad(network, 100, question));
      }
    }
  }

  @Nested
  class OfTheWholeCountry {
    private static final int STATES = 50;
    private static final List<String> SPOKEN = List.of("en", "es", "ko", "vi", "yue", "ar", "ru");
    private static final List<String> NEEDED =
        List.of("en", "es", "ko", "vi", "yue", "ar", "ru", "km");

    private final Network network =
        new Network(
            IntStream.range(0, 2_000)
                .mapToObj(number ->
                    firm(
                        "f-" + number,
                        NEAR,
                        20,
                        IntStream.range(0, 10)
                            .mapToObj(lawyer -> lawyer(stateOf(number), SPOKEN.get(lawyer % 7)))
                            .toArray(Lawyer[]::new)))
                .toList(),
            IntStream.range(0, STATES * NEEDED.size())
                .mapToObj(cell -> cases(50, facts(stateOf(cell), NEEDED.get(cell / STATES))))
                .flatMap(List::stream)
                .toList(),
            13,
            DISTANCES);

    private static UsState stateOf(int number) {
      return UsState.values()[number % STATES];
    }

    @Test
    void needsAndServiceAreComputed() {
      assertThat(network.cases()).hasSize(20_000);
      var needs = network.needs();
      assertThat(needs).hasSize(STATES * NEEDED.size());
      assertThat(needs.subList(0, STATES))
          .extracting(Need::language, Need::cases, Need::unspoken)
          .containsOnly(tuple(KHMER, 50, 50));
      assertThat(network.served().everywhere())
          .isEqualTo(new ServedCounts(20_000, 17_500, 20_000, 20_000));
    }
  }
}

package org.alliance.matching.domain.network;

import static java.util.stream.Collectors.groupingBy;
import static org.alliance.matching.domain.network.Cases.cases;
import static org.alliance.matching.domain.network.Cases.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.batch.Regret.Known;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DisclosureTests {
  @Nested
  class OfOneNumber {
    @Test
    void noneLooksLikeFour() {
      assertThat(IntStream.rangeClosed(0, 4).mapToObj(Disclosure::shown).distinct())
          .containsExactly(OptionalInt.empty());
    }

    @Test
    void restIsRoundedDownToFives() {
      assertThat(IntStream.of(5, 9, 10, 14, 15).map(number -> Disclosure.shown(number).orElse(-1)))
          .containsExactly(5, 5, 10, 10, 15);
    }
  }

  @Nested
  class OfAPartBesideItsWhole {
    private record Pair(int part, int whole) {
      int rest() {
        return whole - part;
      }

      List<OptionalInt> shown() {
        return List.of(Disclosure.shown(part, whole), Disclosure.shown(whole));
      }
    }

    /// All pairs that look the same, for wholes that are shown.
    private static Stream<List<Pair>> lookalikes() {
      return IntStream.rangeClosed(5, 60)
          .boxed()
          .flatMap(whole -> IntStream.rangeClosed(0, whole).mapToObj(part -> new Pair(part, whole)))
          .collect(groupingBy(Pair::shown))
          .values()
          .stream();
    }

    private static boolean isFew(int number) {
      return 0 < number && number < 5;
    }

    @Test
    void fiveOfSevenDoNotLeaveTwo() {
      assertThat(Disclosure.shown(5, 7)).isEqualTo(Disclosure.shown(7, 7)).hasValue(5);
    }

    @Test
    void aPartWithEnoughOnBothSidesIsShown() {
      assertThat(Disclosure.shown(12, 40)).hasValue(10);
      assertThat(Disclosure.shown(4, 40)).isEmpty();
      assertThat(Disclosure.shown(36, 40)).hasValue(40);
      assertThat(Disclosure.shown(35, 40)).hasValue(35);
    }

    @Test
    void wheneverThePartMayBeFewItMayBeNone() {
      assertThat(lookalikes().filter(same -> same.stream().anyMatch(pair -> isFew(pair.part()))))
          .isNotEmpty()
          .allSatisfy(same -> assertThat(same).extracting(Pair::part).contains(0, 1, 2, 3, 4));
    }

    @Test
    void nobodyKnowsThatTheRestIsFew() {
      assertThat(lookalikes())
          .allSatisfy(same -> assertThat(same).anyMatch(pair -> !isFew(pair.rest())));
    }

    @Test
    void besideAPartThatIsShownARestThatMayBeFewMayBeNone() {
      assertThat(
              lookalikes()
                  .filter(same -> same.getFirst().part() >= 5)
                  .filter(same -> same.stream().anyMatch(pair -> isFew(pair.rest()))))
          .isNotEmpty()
          .allSatisfy(same -> assertThat(same).extracting(Pair::rest).contains(0, 1, 2, 3, 4));
    }
  }

  @Nested
  class OfCasesInACrowd {
    private final List<Known> spanish = cases(5, facts(UsState.CA, "es"));

    @Test
    void fourOfALanguageInAStateAreLeftOut() {
      var few =
          Stream.of(cases(4, facts(UsState.CA, "km")), cases(4, facts(UsState.NJ, "es")))
              .flatMap(List::stream);
      assertThat(Disclosure.crowded(Stream.concat(spanish.stream(), few).toList()))
          .isEqualTo(spanish);
    }

    @Test
    void anotherLanguageBesideACommonOneMakesAClientRare() {
      var bilingual = cases(1, facts(UsState.CA, "es", "mix"));
      assertThat(Disclosure.crowded(Stream.of(spanish, bilingual).flatMap(List::stream).toList()))
          .isEqualTo(spanish);
    }

    @Test
    void whoIsRareOnceOthersAreLeftOutIsLeftOutAsWell() {
      var rareService = cases(1, facts(UsState.CA, ServiceCategory.LAWSUIT, "ko"));
      var fourMore = cases(4, facts(UsState.CA, "ko"));
      assertThat(
              Disclosure.crowded(
                  Stream.of(spanish, rareService, fourMore).flatMap(List::stream).toList()))
          .isEqualTo(spanish);
    }
  }
}

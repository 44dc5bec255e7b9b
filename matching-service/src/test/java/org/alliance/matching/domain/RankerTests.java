package org.alliance.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmChanged.Lawyer;
import org.alliance.contracts.events.FirmChanged.Office;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RankerTests {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final Zip3 NEAR = new Zip3("941");
  private static final Zip3 FAR = new Zip3("900");
  private static final Areas AREAS =
      new Areas() {
        private final Map<Zip3, Point> points =
            Map.of(
                NEAR,
                new Point(37_770_000, -122_420_000),
                FAR,
                new Point(34_050_000, -118_250_000));

        @Override
        public Optional<Point> middleOf(Zip3 area) {
          return Optional.ofNullable(points.get(area));
        }

        @Override
        public Optional<Point> middleOf(UsState state) {
          return Optional.empty();
        }
      };

  private final Ranker ranker = new Ranker(AREAS);

  @Nested
  class TakesOutAFirm {
    @Test
    void thatTakesNoOffersNow() {
      assertThat(
              removedBy(
                  new FirmFacts(
                      id("f"), List.of(office(NEAR)), List.of(lawyer("CA", "ko")), 5, true),
                  facts("ko")))
          .isEqualTo(EligibilityRule.TAKES_OFFERS);
    }

    @Test
    void thatIsNotAdmitted() {
      assertThat(removedBy(firm("f", NEAR, lawyer("NV", "ko")), facts("ko")))
          .isEqualTo(EligibilityRule.ADMITTED_IN_STATE);
    }

    @Test
    void whoseSpeakerIsNotItsAdmittedLawyer() {
      assertThat(removedBy(firm("f", NEAR, lawyer("CA", "en"), lawyer("NV", "ko")), facts("ko")))
          .isEqualTo(EligibilityRule.SAME_LAWYER_SPEAKS);
    }

    @Test
    void thatPractisesNoneOfTheServices() {
      var wanted =
          new CaseFacts(
              UsState.CA,
              NEAR,
              List.of(new LanguageTag("ko")),
              List.of(),
              List.of(ServiceCategory.IMMIGRATION),
              Urgency.SOON);
      assertThat(removedBy(firm("f", NEAR, lawyer("CA", "ko")), wanted))
          .isEqualTo(EligibilityRule.PRACTISES_AREA);
    }

    @Test
    void thatHasNoRoomLeft() {
      var ranking =
          ranker.rank(
              CASE, facts("ko"), List.of(firm("f", NEAR, lawyer("CA", "ko"))), _ -> 5, Set.of());
      assertThat(ranking.removed()).isEqualTo(Map.of(EligibilityRule.HAS_CAPACITY, 1));
    }

    @Test
    void thatWasAskedBefore() {
      var ranking =
          ranker.rank(
              CASE,
              facts("ko"),
              List.of(firm("f", NEAR, lawyer("CA", "ko"))),
              _ -> 0,
              Set.of(id("f")));
      assertThat(ranking.removed()).isEqualTo(Map.of(EligibilityRule.NOT_ASKED_BEFORE, 1));
    }

    private EligibilityRule removedBy(FirmFacts firm, CaseFacts facts) {
      return ranker
          .rank(CASE, facts, List.of(firm), _ -> 0, Set.of())
          .removed()
          .keySet()
          .iterator()
          .next();
    }
  }

  @Nested
  class Prefers {
    @Test
    void theClientsLanguageToACloseOneAndThatToEnglish() {
      var same = firm("same", FAR, lawyer("CA", "hi"));
      var close = firm("close", NEAR, lawyer("CA", "ur", "en"));
      var english = firm("english", NEAR, lawyer("CA", "en"));
      assertThat(order(facts("hi", "en"), english, close, same))
          .containsExactly("same", "close", "english");
    }

    @Test
    void theNearerOfTwoThatSpeakIt() {
      assertThat(
              order(
                  facts("ko"),
                  firm("far", FAR, lawyer("CA", "ko")),
                  firm("near", NEAR, lawyer("CA", "ko"))))
          .containsExactly("near", "far");
    }

    @Test
    void theOneWithMoreRoom() {
      var firms =
          List.of(firm("full", NEAR, lawyer("CA", "ko")), firm("free", NEAR, lawyer("CA", "ko")));
      var ranking =
          ranker.rank(
              CASE, facts("ko"), firms, firm -> firm.value().equals("full") ? 4 : 0, Set.of());
      assertThat(ranking.candidates().getFirst().firm()).isEqualTo(id("free"));
    }

    @Test
    void theSameOneEveryTimeAmongEquals() {
      var one = firm("one", NEAR, lawyer("CA", "ko"));
      var other = firm("other", NEAR, lawyer("CA", "ko"));
      assertThat(order(facts("ko"), one, other)).isEqualTo(order(facts("ko"), other, one));
    }
  }

  @Test
  void leavesNobodyForALanguageThatNoAdmittedLawyerSpeaks() {
    assertThat(order(facts("km"), firm("f", NEAR, lawyer("CA", "en")))).isEmpty();
  }

  @Test
  void measuresDistanceOverTheGlobe() {
    assertThat(
            new Point(37_770_000, -122_420_000).kilometresTo(new Point(34_050_000, -118_250_000)))
        .isBetween(555, 565);
  }

  private List<String> order(CaseFacts facts, FirmFacts... firms) {
    return ranker.rank(CASE, facts, List.of(firms), _ -> 0, Set.of()).candidates().stream()
        .map(candidate -> candidate.firm().value())
        .toList();
  }

  private static FirmFacts firm(String id, Zip3 area, Lawyer... lawyers) {
    return new FirmFacts(id(id), List.of(office(area)), List.of(lawyers), 5, false);
  }

  private static Office office(Zip3 area) {
    return new Office(UsState.CA, area);
  }

  private static Lawyer lawyer(String state, String... languages) {
    return new Lawyer(
        new LawyerId("l-1"),
        List.of(UsState.valueOf(state)),
        List.of(languages).stream().map(LanguageTag::new).toList(),
        List.of(ServiceCategory.COMPENSATION));
  }

  private static CaseFacts facts(String... speaks) {
    return new CaseFacts(
        UsState.CA,
        NEAR,
        List.of(speaks).stream().map(LanguageTag::new).toList(),
        List.of(),
        List.of(),
        Urgency.SOON);
  }

  private static FirmId id(String id) {
    return new FirmId(id);
  }
}

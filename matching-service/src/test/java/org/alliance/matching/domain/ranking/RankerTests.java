package org.alliance.matching.domain.ranking;

import static org.alliance.matching.domain.ranking.Firms.FAR;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.alliance.matching.domain.ranking.Firms.ledger;
import static org.alliance.matching.domain.ranking.Firms.need;
import static org.alliance.matching.domain.ranking.Firms.rank;
import static org.alliance.matching.domain.ranking.Firms.ranker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.Wishes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RankerTests {
  @Nested
  class CountsWhatAFirmWishes {
    @Test
    void decideBetweenFirmsThatAreLevel() {
      var ledger =
          ledger(
              firm("a", NEAR, 5, lawyer(UsState.CA, "ko")),
              wishing("b", "ko", UsState.NV),
              wishing("c", "ko", UsState.CA),
              firm("d", NEAR, 5, lawyer(UsState.CA, "ko")));
      var top = rank(ledger, "ko").top();
      assertThat(top).extracting(score -> score.firm().value()).startsWith("c", "b");
      assertThat(top)
          .extracting(Score::wish)
          .containsExactly(Weights.STANDARD.wish(), Weights.STANDARD.wish() / 2, 0, 0);
      assertThat(top.getFirst().net() - top.getLast().net()).isEqualTo(Weights.STANDARD.wish());
    }

    @Test
    void giveNoFirmACaseWhoseLanguageAnotherSpeaks() {
      var ledger =
          ledger(
              wishing("wishes", "vi", UsState.CA),
              firm("speaks", NEAR, 5, lawyer(UsState.CA, "ko")));
      assertThat(rank(ledger, "ko").top().getFirst().firm().value()).isEqualTo("speaks");
    }

    /// The search leaves firms out early; with wishes it must leave out no better one.
    @Test
    void areCountedAlsoForFirmsThatWouldBeTooFarOtherwise() {
      var random = new Random(7);
      for (var run = 0; run < 200; run++) {
        var firms =
            IntStream.range(0, 40)
                .mapToObj(number -> {
                  var plain =
                      firm(
                          "f" + number,
                          random.nextBoolean() ? NEAR : FAR,
                          5,
                          lawyer(UsState.CA, random.nextBoolean() ? "ko" : "en"));
                  return random.nextBoolean()
                      ? plain
                      : wish(plain, "ko", random.nextBoolean() ? UsState.CA : UsState.NV);
                })
                .toArray(FirmFacts[]::new);
        var ledger = ledger(firms);
        var ranker = ranker(ledger);
        var all =
            IntStream.range(0, firms.length)
                .mapToObj(firm -> ranker.score(need("ko"), 0, firm).net())
                .sorted(Comparator.reverseOrder())
                .limit(3)
                .toList();
        assertThat(ranker.rank(need("ko"), 0, Set.of(), 3).top())
            .extracting(Score::net)
            .isEqualTo(all);
      }
    }

    private static FirmFacts wishing(String id, String language, UsState state) {
      var speaks = id.equals("wishes") ? "vi" : "ko";
      return wish(firm(id, NEAR, 5, lawyer(UsState.CA, speaks)), language, state);
    }

    private static FirmFacts wish(FirmFacts firm, String language, UsState state) {
      return new FirmFacts(
          firm.firm(),
          firm.offices(),
          firm.lawyers(),
          firm.capacity(),
          false,
          new Wishes(Set.of(new LanguageTag(language)), Set.of(state), Set.of(), Set.of()));
    }
  }

  @Nested
  class Prefers {
    @Test
    void theClientsLanguageThenACloseOneThenEnglishThenAnInterpreter() {
      var ledger =
          ledger(
              firm("interpreter", NEAR, 5, lawyer(UsState.CA, "vi")),
              firm("english", NEAR, 5, lawyer(UsState.CA, "en")),
              firm("close", NEAR, 5, lawyer(UsState.CA, "lo")),
              firm("same", NEAR, 5, lawyer(UsState.CA, "th")));
      assertThat(rank(ledger, "th", "en").top())
          .extracting(score -> score.firm().value())
          .containsExactly("same", "close", "english", "interpreter");
    }

    @Test
    void theNearerOfTwoEquals() {
      assertThat(
              rank(
                      ledger(
                          firm("far", FAR, 5, lawyer(UsState.CA, "ko")),
                          firm("near", NEAR, 5, lawyer(UsState.CA, "ko"))),
                      "ko")
                  .top())
          .extracting(score -> score.firm().value())
          .containsExactly("near", "far");
    }

    @Test
    void whoAcceptsMoreOftenHasTakenLessAndIsNeededLess() {
      var ledger =
          ledger(
              firm("a", NEAR, 5, lawyer(UsState.CA, "ko")),
              firm("b", NEAR, 5, lawyer(UsState.CA, "ko")));
      ledger.answered(0, need("ko").mainService(), FirmLedger.Answer.DECLINED);
      assertFirst(ledger, "b");
      ledger.answered(1, need("ko").mainService(), FirmLedger.Answer.DECLINED);
      ledger.charge(0, need("ko").mainService(), true, true);
      assertFirst(ledger, "b");
      ledger.charge(1, need("ko").mainService(), true, true);
      ledger.price(new int[] {0, 50_000});
      assertFirst(ledger, "a");
    }

    private static void assertFirst(FirmLedger ledger, String firm) {
      assertThat(rank(ledger, "ko").top().getFirst().firm()).isEqualTo(new FirmId(firm));
    }
  }

  /// The short cuts of the search change nothing: it finds what scoring every firm finds.
  @Test
  void findsWhatAFullScanFinds() {
    var languages = List.of("ko", "th", "lo", "zh", "yue", "en", "vi");
    for (var seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var firms = new ArrayList<FirmFacts>();
      for (var number = 0; number < 150; number++) {
        firms.add(
            firm(
                "f-" + number,
                random.nextBoolean() ? NEAR : FAR,
                1 + random.nextInt(9),
                lawyer(
                    random.nextInt(3) == 0 ? UsState.NV : UsState.CA,
                    languages.get(random.nextInt(7)),
                    languages.get(random.nextInt(7)))));
      }
      var hours = seed;
      var ledger = ledger(firms.toArray(FirmFacts[]::new));
      ledger.price(random.ints(150, 0, 300_000).toArray());
      var need = need(languages.get(random.nextInt(7)), languages.get(random.nextInt(7)));
      var ranker = ranker(ledger);
      var best = ranker.best(need, hours, Set.of(), 10);
      var all = ranker.best(need, hours, Set.of(), 150);
      var scores =
          IntStream.range(0, all.size())
              .mapToObj(place -> ranker.score(need, hours, all.firm(place)))
              .sorted(Comparator.comparingInt(Score::net).reversed())
              .toList();
      assertThat(scores).hasSize(best.eligible());
      for (var place = 0; place < best.size(); place++) {
        assertThat(best.net(place)).isEqualTo(scores.get(place).net());
        assertThat(best.firm(place)).isEqualTo(all.firm(place));
        assertThat(ranker.score(need, hours, best.firm(place)).net()).isEqualTo(best.net(place));
      }
      var eligible = IntStream.range(0, all.size()).map(all::firm).boxed().toList();
      assertThat(
              IntStream.range(0, 150).filter(firm -> ranker.allows(need, Set.of(), firm)).boxed())
          .containsExactlyInAnyOrderElementsOf(eligible);
    }
  }

  @Test
  void addsUpToTheLastMillionth() {
    var ledger =
        ledger(
            firm("a", NEAR, 3, lawyer(UsState.CA, "th")),
            firm("b", FAR, 7, lawyer(UsState.CA, "en")),
            firm("c", FAR, 7, lawyer(UsState.CA, "vi")));
    ledger.price(new int[] {123_457, 991, 3});
    ledger.charge(0, need("th").mainService(), true, true);
    var pool = new InterpreterPool(7, Weights.STANDARD.interpreter());
    pool.take(new LanguageTag("th"));
    var ranking = new Ranker(ledger, pool).rank(need("th", "en"), 13, Set.of(), 10);
    assertThat(ranking.top())
        .hasSize(3)
        .allSatisfy(score ->
            assertThat(
                    score.language()
                        + score.distance()
                        + score.area()
                        + score.urgency()
                        - score.risk()
                        - score.price()
                        - score.fairness()
                        - score.interpreter())
                .isEqualTo(score.net()));
  }
}

package org.alliance.matching.application.scheduling;

import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.facts;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmPlaces;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.referral.Referral;
import org.junit.jupiter.api.Test;

/// Two instances that both believe to hold the lease, on the same stores.
class TwoDecidersTests {
  private static final CaseFacts URGENT = facts(Urgency.URGENT, "ko");

  @Test
  void overrunNoQuotaAndUseItAll() {
    var firms = fourFirmsOfQuotaFive();
    var one = new InMemoryMatching(firms);
    var two = one.another(firms);
    var cases = IntStream.range(0, 44).mapToObj(_ -> one.hear(URGENT)).toList();
    for (var turn = 0; turn < 4; turn++) {
      for (var number = 0; number < cases.size(); number++) {
        turn(number % 2 == turn % 2 ? one : two, cases.get(number));
        assertThat(mostTaken(one)).isLessThanOrEqualTo(5);
      }
    }
    var held =
        cases.stream()
            .flatMap(id -> one.firms(id).stream())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    assertThat(held.values()).containsExactly(5L, 5L, 5L, 5L);
  }

  /// The instance has ended between taking a place and saving its referral.
  @Test
  void releaseAPlaceThatWasLeftBehindOnlyOnceItCannotBeUsedAnyMore() {
    var firms = new FirmFacts[] {firm("f", NEAR, 1, lawyer(UsState.CA, "ko"))};
    var one = new InMemoryMatching(firms);
    var two = one.another(firms);
    var first = one.hear(URGENT);
    var second = one.hear(URGENT);
    var before = one.store.load(first.value());
    leaveAPlaceBehind(one, first, before.version());
    two.offering.followAndOffer(second);
    assertThat(two.firms(second)).containsExactly("f");
    // The first instance was only paused: what it has decided cannot be saved now.
    assertThatThrownBy(() -> one.store.save(Change.of(before, before.state(), List.of())))
        .isInstanceOf(StaleState.class);
    assertThat(mostTaken(one)).isEqualTo(1);
  }

  /// Two decisions on one offer have taken a place each, and the one that was not saved has ended.
  @Test
  void keepOnePlaceForAnOfferThatTwoHaveTakenOneFor() {
    var firms = new FirmFacts[] {firm("f", NEAR, 2, lawyer(UsState.CA, "ko"))};
    var one = new InMemoryMatching(firms);
    var first = one.open(URGENT);
    leaveAPlaceBehind(one, first, 1);
    assertThat(mostTaken(one)).isEqualTo(2);
    var second = one.open(URGENT);
    assertThat(one.firms(second)).containsExactly("f");
    assertThat(mostTaken(one)).isEqualTo(2);
  }

  @Test
  void takeTheirOwnPlaceBackWhenTheOtherWasQuicker() {
    var firms = fourFirmsOfQuotaFive();
    var one = new InMemoryMatching(firms);
    var id = one.open(URGENT);
    assertThat(one.state(id)).isInstanceOf(Referral.Offering.class);
    var two = one.another(firms);
    two.offering.followAndOffer(id);
    assertThat(
            one.places.all().values().stream()
                .mapToInt(found -> found.state().taken().size())
                .sum())
        .isEqualTo(2);
  }

  private static void leaveAPlaceBehind(InMemoryMatching one, CaseId id, long version) {
    var places = one.places.load("f");
    var place =
        new Place("left", InMemoryMatching.offer(id, 1), one.now(), Optional.empty(), version);
    var taken = new FirmPlaces.Event.Taken(List.of(place));
    var after = FirmPlaces.DECIDER.after(places.state(), List.of(taken));
    one.places.save(Change.of(places, after, List.of(taken)));
  }

  private static void turn(InMemoryMatching instance, CaseId id) {
    try {
      instance.offering.followAndOffer(id);
    } catch (StaleState otherWasQuicker) {
      // decided again at its next turn
    }
  }

  private static int mostTaken(InMemoryMatching matching) {
    return matching.places.all().values().stream()
        .mapToInt(found -> found.state().taken().size())
        .max()
        .orElse(0);
  }

  private static FirmFacts[] fourFirmsOfQuotaFive() {
    return IntStream.range(0, 4)
        .mapToObj(number -> firm("f-" + number, NEAR, 5, lawyer(UsState.CA, "ko")))
        .toArray(FirmFacts[]::new);
  }
}

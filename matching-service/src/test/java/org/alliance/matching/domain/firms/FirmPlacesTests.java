package org.alliance.matching.domain.firms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.firms.FirmPlaces.Command;
import org.alliance.matching.domain.firms.FirmPlaces.Event;
import org.alliance.matching.domain.firms.FirmPlaces.Place;
import org.alliance.matching.domain.firms.FirmPlaces.Refusal;
import org.junit.jupiter.api.Test;

class FirmPlacesTests {
  private static final Instant TUESDAY = Instant.parse("2026-03-10T09:30:00Z");
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final Place FIRST = place(1, TUESDAY);
  private static final Place SECOND = place(2, TUESDAY);

  @Test
  void areTakenWhileThereIsRoom() {
    assertThat(take(FirmPlaces.NONE, FIRST, new Capacity(1, 1, Map.of())))
        .isEqualTo(Decision.happened(new Event.Taken(List.of(FIRST))));
  }

  @Test
  void areRefusedWhenTheQuarterIsFull() {
    var lastWeek = place(1, TUESDAY.minus(Duration.ofDays(7)));
    assertThat(take(with(lastWeek), SECOND, new Capacity(1, 5, Map.of())))
        .isEqualTo(Decision.refused(Refusal.NO_ROOM));
  }

  @Test
  void areRefusedWhenTheWeekIsFull() {
    assertThat(take(with(FIRST), SECOND, new Capacity(5, 1, Map.of())))
        .isEqualTo(Decision.refused(Refusal.NO_ROOM));
  }

  @Test
  void areRefusedWhenTheAreaIsFull() {
    assertThat(take(with(FIRST), SECOND, new Capacity(5, 5, Map.of(ServiceCategory.LAWSUIT, 1))))
        .isEqualTo(Decision.refused(Refusal.NO_ROOM));
  }

  @Test
  void ofTheQuarterBeforeAreForgottenAndCountNoMore() {
    var old = place(1, TUESDAY.minus(Duration.ofDays(100)));
    assertThat(take(with(old), SECOND, new Capacity(1, 1, Map.of())))
        .isEqualTo(
            Decision.happened(
                new Event.Released(Set.of(old.id())), new Event.Taken(List.of(SECOND))));
  }

  @Test
  void areTakenOnceByARetriedWrite() {
    assertThat(take(with(FIRST), FIRST, new Capacity(1, 1, Map.of())))
        .isEqualTo(Decision.happened(new Event.Taken(List.of(FIRST))));
  }

  @Test
  void ofTwoDecisionsOnOneOfferBothCount() {
    var other = new Place("other", FIRST.offer(), TUESDAY, FIRST.area(), 1);
    assertThat(take(with(FIRST), other, new Capacity(1, 1, Map.of())))
        .isEqualTo(Decision.refused(Refusal.NO_ROOM));
  }

  @Test
  void areAdoptedWhateverTheQuotaAndOnlyIfMissing() {
    assertThat(decide(with(FIRST), new Command.Adopt(List.of(FIRST, SECOND))))
        .isEqualTo(Decision.happened(new Event.Taken(List.of(SECOND))));
    assertThat(decide(with(FIRST), new Command.Adopt(List.of(FIRST))))
        .isEqualTo(Decision.happened());
  }

  @Test
  void areReleasedOnce() {
    assertThat(decide(with(FIRST), new Command.Release(Set.of(FIRST.id()))))
        .isEqualTo(Decision.happened(new Event.Released(Set.of(FIRST.id()))));
    assertThat(decide(FirmPlaces.NONE, new Command.Release(Set.of(FIRST.id()))))
        .isEqualTo(Decision.happened());
  }

  private static Decision<Event, Refusal> take(FirmPlaces state, Place place, Capacity capacity) {
    return decide(state, new Command.Take(place, capacity, Period.of(TUESDAY)));
  }

  private static Decision<Event, Refusal> decide(FirmPlaces state, Command command) {
    return FirmPlaces.DECIDER.decide().apply(state, command);
  }

  private static FirmPlaces with(Place place) {
    return FirmPlaces.DECIDER.after(FirmPlaces.NONE, List.of(new Event.Taken(List.of(place))));
  }

  private static Place place(int number, Instant at) {
    return new Place(
        "place-" + number, OfferId.of(CASE, number), at, Optional.of(ServiceCategory.LAWSUIT), 1);
  }
}

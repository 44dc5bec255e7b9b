package org.alliance.matching.application;

import static org.alliance.matching.domain.ranking.Rosters.FAR;
import static org.alliance.matching.domain.ranking.Rosters.NEAR;
import static org.alliance.matching.domain.ranking.Rosters.facts;
import static org.alliance.matching.domain.ranking.Rosters.firm;
import static org.alliance.matching.domain.ranking.Rosters.lawyer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.matching.application.BatchRuns.Trigger;
import org.alliance.matching.domain.Capacity;
import org.alliance.matching.domain.FirmFacts;
import org.alliance.matching.domain.Referral;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchDeskTests {
  private static final CaseFacts KOREAN = facts(Urgency.SOON, "ko");

  @Nested
  class Runs {
    private final Desk desk = new Desk(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));

    @Test
    void notWhileNobodyWaits() {
      desk.look();
      desk.later(Duration.ofDays(1));
      desk.look();
      assertThat(desk.runs).isEmpty();
    }

    @Test
    void onScheduleEverySixHours() {
      fillAndForgetTheNews();
      desk.later(Duration.ofHours(5));
      desk.look();
      assertThat(triggers()).isEmpty();
      desk.later(Duration.ofHours(2));
      desk.look();
      desk.look();
      assertThat(triggers()).containsExactly(Trigger.SCHEDULE);
    }

    @Test
    void whenAWeekBeginsEvenIfACaseCameSinceMidnight() {
      fillAndForgetTheNews();
      desk.later(Duration.ofDays(7).minusHours(8));
      desk.look();
      desk.runs.clear();
      desk.later(Duration.ofMinutes(1));
      desk.look();
      assertThat(triggers()).isEmpty();
      desk.later(Duration.ofDays(7));
      desk.open(KOREAN);
      desk.look();
      assertThat(triggers()).containsExactly(Trigger.OPENING);
    }

    @Test
    void whenTwentyMoreWait() {
      fillAndForgetTheNews();
      Stream.generate(() -> KOREAN).limit(19).forEach(desk::open);
      desk.look();
      assertThat(triggers()).isEmpty();
      desk.open(KOREAN);
      desk.look();
      desk.look();
      assertThat(triggers()).containsExactly(Trigger.MANY_WAIT);
    }

    @Test
    void whenAFirmHasChanged() {
      fillAndForgetTheNews();
      desk.put(firm("g", NEAR, 50, lawyer(UsState.CA, "ko")));
      desk.look();
      assertThat(triggers()).containsExactly(Trigger.FIRMS_CHANGED);
      assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void whenAPlaceHasBecomeFreeAndNotWhenOneIsTaken() {
      fillAndForgetTheNews();
      var first = desk.store.all().keySet().stream().sorted().findFirst().orElseThrow();
      desk.later(Duration.ofMinutes(6));
      desk.accept(new CaseId(first));
      desk.look();
      assertThat(triggers()).isEmpty();
      desk.giveBack(new CaseId(first), new FirmId("f"));
      desk.look();
      assertThat(triggers()).containsExactly(Trigger.ROOM_FREED);
      assertThat(desk.runs.getFirst().offered()).isEqualTo(1);
    }

    /// One case has the only place, one waits, and nothing is new.
    private void fillAndForgetTheNews() {
      desk.open(KOREAN);
      desk.open(KOREAN);
      desk.look();
      desk.runs.clear();
    }

    private List<Trigger> triggers() {
      return desk.runs.stream().map(BatchRuns.BatchRun::trigger).toList();
    }
  }

  @Test
  void oneCaseThatCannotBeReadKeepsNoOtherWaiting() {
    var desk = new Desk();
    var cases = Stream.generate(() -> KOREAN).limit(3).map(desk::open).toList();
    desk.put(weekly("f", NEAR, "ko"));
    desk.put(weekly("g", NEAR, "ko"));
    desk.put(weekly("h", NEAR, "ko"));
    desk.faults.put(cases.getFirst(), new IllegalStateException("cannot be read"));
    desk.look();
    assertThat(desk.runs.getFirst().offered()).isEqualTo(2);
    assertThat(cases.stream().skip(1).map(desk::firms)).doesNotContain(List.of());
    desk.look();
    assertThat(desk.runs).hasSize(1);
  }

  @Test
  void oneCaseThatMeetsAFaultWhichGoesAwayIsAskedForAtTheNextLook() {
    var desk = new Desk();
    var cases = Stream.generate(() -> KOREAN).limit(2).map(desk::open).toList();
    desk.put(weekly("f", NEAR, "ko"));
    desk.put(weekly("g", NEAR, "ko"));
    desk.faults.put(cases.getFirst(), new StaleState("somebody was quicker"));
    desk.look();
    assertThat(desk.runs.getFirst().offered()).isEqualTo(1);
    desk.faults.clear();
    desk.look();
    assertThat(cases.stream().map(desk::firms)).doesNotContain(List.of());
  }

  @Test
  void asksExactlyTheFirmsThatTheBatchHasFoundHoweverFarDown() {
    var firms =
        IntStream.range(0, 30)
            .mapToObj(number -> weekly("f-" + number, NEAR, "ko"))
            .toArray(FirmFacts[]::new);
    var desk = new Desk();
    var cases = Stream.generate(() -> KOREAN).limit(30).map(desk::open).toList();
    for (var firm : firms) {
      desk.put(firm);
    }
    desk.look();
    var run = desk.runs.getFirst();
    assertThat(run.matched()).isEqualTo(30);
    assertThat(run.offered()).isEqualTo(30);
    assertThat(run.isProven()).isTrue();
    assertThat(cases.stream().flatMap(id -> desk.firms(id).stream()).distinct()).hasSize(30);
  }

  @Test
  void saysSoWhenTheFirmThatItFoundIsNotTheBestForThatCaseAlone() {
    var desk = new Desk();
    var khmer = desk.open(facts(Urgency.SOON, "km"));
    var english = desk.open(facts(Urgency.SOON, "en"));
    desk.put(weekly("both", NEAR, "km", "en"));
    desk.put(weekly("far", FAR, "en"));
    desk.look();
    assertThat(desk.firms(khmer)).containsExactly("both");
    assertThat(desk.firms(english)).containsExactly("far");
    var why = desk.out(english).explanation();
    assertThat(why.batchOf()).isEqualTo(2);
    assertThat(why.chosen().firm().value()).isEqualTo("far");
  }

  /// Room for one case in a week and plenty in a quarter, so that later cases are no reason to
  /// wait.
  private static FirmFacts weekly(String id, Zip3 area, String... languages) {
    var firm = firm(id, area, 1, lawyer(UsState.CA, languages));
    return new FirmFacts(
        firm.firm(), firm.offices(), firm.lawyers(), new Capacity(90, 1, Map.of()), false);
  }

  @Test
  void wakesCasesThatFoundNoFirmWhenOneHasChanged() {
    var desk = new Desk(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    var woken = new AtomicInteger();
    desk.batches.look(List.of(), woken::incrementAndGet);
    desk.batches.look(List.of(), woken::incrementAndGet);
    assertThat(woken).hasValue(1);
    desk.later(Duration.ofDays(7));
    desk.batches.look(List.of(), woken::incrementAndGet);
    assertThat(woken).hasValue(1);
    desk.put(firm("g", NEAR, 1, lawyer(UsState.CA, "ko")));
    desk.batches.look(List.of(), woken::incrementAndGet);
    assertThat(woken).hasValue(2);
  }

  @Test
  void forgetsNoNewsIfALookIsBrokenOff() {
    var desk = new Desk(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    assertThatThrownBy(() ->
            desk.batches.look(
                List.of(),
                () -> {
                  throw new IllegalStateException("the store is away");
                }))
        .isInstanceOf(IllegalStateException.class);
    var woken = new AtomicInteger();
    desk.batches.look(List.of(), woken::incrementAndGet);
    assertThat(woken).hasValue(1);
  }

  @Test
  void asksForACaseThatACoordinatorHasForWantOfRoomAsForOneThatWaits() {
    var desk = new Desk(weekly("f", NEAR, "ko"));
    var first = desk.open(KOREAN);
    var byBatch = desk.open(KOREAN);
    var byHand = desk.open(KOREAN);
    desk.later(Duration.ofHours(49));
    desk.look();
    assertThat(desk.state(byBatch)).isInstanceOf(Referral.WithCoordinator.class);
    desk.decline(first);
    assertThat(desk.referring.ask(byBatch, new FirmId("f"), 1)).isTrue();
    assertThat(desk.firms(byBatch)).containsExactly("f");
    desk.decline(byBatch);
    desk.referring.reopen(byHand);
    assertThat(desk.firms(byHand)).containsExactly("f");
  }

  @Test
  void endsWithACoordinatorWhenNobodyHasRoomForTooLong() {
    var desk = new Desk(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    desk.open(KOREAN);
    var waits = desk.open(KOREAN);
    desk.later(Duration.ofHours(49));
    desk.look();
    assertThat(desk.state(waits))
        .isInstanceOfSatisfying(
            Referral.WithCoordinator.class,
            found -> assertThat(found.reason()).isEqualTo(EscalationReason.NO_CAPACITY));
  }
}

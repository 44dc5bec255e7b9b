package org.alliance.matching.application.scheduling;

import static org.alliance.matching.domain.ranking.Firms.FAR;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.facts;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
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
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.matching.application.scheduling.BatchRuns.Trigger;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.referral.Referral;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchSchedulerTests {
  private static final CaseFacts KOREAN = facts(Urgency.SOON, "ko");

  @Nested
  class Runs {
    private final InMemoryMatching matching =
        new InMemoryMatching(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));

    @Test
    void notWhileNobodyWaits() {
      matching.look();
      matching.later(Duration.ofDays(1));
      matching.look();
      assertThat(matching.runs).isEmpty();
    }

    @Test
    void onScheduleEverySixHours() {
      fillAndForgetTheNews();
      matching.later(Duration.ofHours(5));
      matching.look();
      assertThat(triggers()).isEmpty();
      matching.later(Duration.ofHours(2));
      matching.look();
      matching.look();
      assertThat(triggers()).containsExactly(Trigger.SCHEDULE);
    }

    @Test
    void whenAWeekBeginsEvenIfACaseCameSinceMidnight() {
      fillAndForgetTheNews();
      matching.later(Duration.ofDays(7).minusHours(8));
      matching.look();
      matching.runs.clear();
      matching.later(Duration.ofMinutes(1));
      matching.look();
      assertThat(triggers()).isEmpty();
      matching.later(Duration.ofDays(7));
      matching.open(KOREAN);
      matching.look();
      assertThat(triggers()).containsExactly(Trigger.OPENING);
    }

    @Test
    void whenTwentyMoreWait() {
      fillAndForgetTheNews();
      Stream.generate(() -> KOREAN).limit(19).forEach(matching::open);
      matching.look();
      assertThat(triggers()).isEmpty();
      matching.open(KOREAN);
      matching.look();
      matching.look();
      assertThat(triggers()).containsExactly(Trigger.MANY_WAIT);
    }

    @Test
    void whenAFirmHasChanged() {
      fillAndForgetTheNews();
      matching.put(firm("g", NEAR, 50, lawyer(UsState.CA, "ko")));
      matching.look();
      assertThat(triggers()).containsExactly(Trigger.FIRMS_CHANGED);
      assertThat(matching.waiting()).isEmpty();
    }

    @Test
    void whenAPlaceHasBecomeFreeAndNotWhenOneIsTaken() {
      fillAndForgetTheNews();
      var first = matching.store.all().keySet().stream().sorted().findFirst().orElseThrow();
      matching.later(Duration.ofMinutes(6));
      matching.accept(new CaseId(first));
      matching.look();
      assertThat(triggers()).isEmpty();
      matching.giveBack(new CaseId(first), new FirmId("f"));
      matching.look();
      assertThat(triggers()).containsExactly(Trigger.ROOM_FREED);
      assertThat(matching.runs.getFirst().offered()).isEqualTo(1);
    }

    /// One case has the only place, one waits, and nothing is new.
    private void fillAndForgetTheNews() {
      matching.open(KOREAN);
      matching.open(KOREAN);
      matching.look();
      matching.runs.clear();
    }

    private List<Trigger> triggers() {
      return matching.runs.stream().map(BatchRuns.BatchRun::trigger).toList();
    }
  }

  @Test
  void oneCaseThatCannotBeReadKeepsNoOtherWaiting() {
    var matching = new InMemoryMatching();
    var cases = Stream.generate(() -> KOREAN).limit(3).map(matching::open).toList();
    matching.put(weekly("f", NEAR, "ko"));
    matching.put(weekly("g", NEAR, "ko"));
    matching.put(weekly("h", NEAR, "ko"));
    matching.faults.put(cases.getFirst(), new IllegalStateException("cannot be read"));
    matching.look();
    assertThat(matching.runs.getFirst().offered()).isEqualTo(2);
    assertThat(cases.stream().skip(1).map(matching::firms)).doesNotContain(List.of());
    matching.look();
    assertThat(matching.runs).hasSize(1);
  }

  @Test
  void oneCaseThatMeetsAFaultWhichGoesAwayIsAskedForAtTheNextLook() {
    var matching = new InMemoryMatching();
    var cases = Stream.generate(() -> KOREAN).limit(2).map(matching::open).toList();
    matching.put(weekly("f", NEAR, "ko"));
    matching.put(weekly("g", NEAR, "ko"));
    matching.faults.put(cases.getFirst(), new StaleState("somebody was quicker"));
    matching.look();
    assertThat(matching.runs.getFirst().offered()).isEqualTo(1);
    matching.faults.clear();
    matching.look();
    assertThat(cases.stream().map(matching::firms)).doesNotContain(List.of());
  }

  @Test
  void asksExactlyTheFirmsThatTheBatchHasFoundHoweverFarDown() {
    var firms =
        IntStream.range(0, 30)
            .mapToObj(number -> weekly("f-" + number, NEAR, "ko"))
            .toArray(FirmFacts[]::new);
    var matching = new InMemoryMatching();
    var cases = Stream.generate(() -> KOREAN).limit(30).map(matching::open).toList();
    for (var firm : firms) {
      matching.put(firm);
    }
    matching.look();
    var run = matching.runs.getFirst();
    assertThat(run.matched()).isEqualTo(30);
    assertThat(run.offered()).isEqualTo(30);
    assertThat(run.isProven()).isTrue();
    assertThat(cases.stream().flatMap(id -> matching.firms(id).stream()).distinct()).hasSize(30);
  }

  @Test
  void saysSoWhenTheFirmThatItFoundIsNotTheBestForThatCaseAlone() {
    var matching = new InMemoryMatching();
    var khmer = matching.open(facts(Urgency.SOON, "km"));
    var english = matching.open(facts(Urgency.SOON, "en"));
    matching.put(weekly("both", NEAR, "km", "en"));
    matching.put(weekly("far", FAR, "en"));
    matching.look();
    assertThat(matching.firms(khmer)).containsExactly("both");
    assertThat(matching.firms(english)).containsExactly("far");
    var why = matching.out(english).explanation();
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
    var matching = new InMemoryMatching(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    var woken = new AtomicInteger();
    matching.batches.look(List.of(), woken::incrementAndGet);
    matching.batches.look(List.of(), woken::incrementAndGet);
    assertThat(woken).hasValue(1);
    matching.later(Duration.ofDays(7));
    matching.batches.look(List.of(), woken::incrementAndGet);
    assertThat(woken).hasValue(1);
    matching.put(firm("g", NEAR, 1, lawyer(UsState.CA, "ko")));
    matching.batches.look(List.of(), woken::incrementAndGet);
    assertThat(woken).hasValue(2);
  }

  @Test
  void forgetsNoNewsIfALookIsBrokenOff() {
    var matching = new InMemoryMatching(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    assertThatThrownBy(() ->
            matching.batches.look(
                List.of(),
                () -> {
                  throw new IllegalStateException("the store is away");
                }))
        .isInstanceOf(IllegalStateException.class);
    var woken = new AtomicInteger();
    matching.batches.look(List.of(), woken::incrementAndGet);
    assertThat(woken).hasValue(1);
  }

  @Test
  void asksForACaseThatACoordinatorHasForWantOfRoomAsForOneThatWaits() {
    var matching = new InMemoryMatching(weekly("f", NEAR, "ko"));
    var first = matching.open(KOREAN);
    var byBatch = matching.open(KOREAN);
    var byHand = matching.open(KOREAN);
    matching.later(Duration.ofHours(49));
    matching.look();
    assertThat(matching.state(byBatch)).isInstanceOf(Referral.WithCoordinator.class);
    matching.decline(first);
    assertThat(matching.offering.isOffered(byBatch, new FirmId("f"), 1)).isTrue();
    assertThat(matching.firms(byBatch)).containsExactly("f");
    matching.decline(byBatch);
    matching.reopen(byHand);
    assertThat(matching.firms(byHand)).containsExactly("f");
  }

  @Test
  void endsWithACoordinatorWhenNobodyHasRoomForTooLong() {
    var matching = new InMemoryMatching(firm("f", NEAR, 1, lawyer(UsState.CA, "ko")));
    matching.open(KOREAN);
    var waits = matching.open(KOREAN);
    matching.later(Duration.ofHours(49));
    matching.look();
    assertThat(matching.state(waits))
        .isInstanceOfSatisfying(
            Referral.WithCoordinator.class,
            found -> assertThat(found.reason()).isEqualTo(EscalationReason.NO_CAPACITY));
  }
}

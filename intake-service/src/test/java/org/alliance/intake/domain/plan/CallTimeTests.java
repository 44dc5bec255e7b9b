package org.alliance.intake.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.place.UsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallTimeTests {
  /// A Tuesday, 7 pm in New York and 4 pm in Los Angeles.
  private static final Instant TUESDAY = Instant.parse("2026-03-10T23:00:00Z");

  private static final List<String> CALL = List.of("call");
  private static final List<String> EVENING = List.of("evening");

  @ParameterizedTest
  @CsvSource({
    "NY, evening, INSIDE",
    "CA, evening, OUTSIDE",
    "CA, afternoon, INSIDE",
    "NY, weekend, OUTSIDE",
    "NY, morning, OUTSIDE",
  })
  void countsInTheTimeOfTheState(UsState state, String hours, CallTime expected) {
    assertThat(CallTime.at(TUESDAY, true, CALL, List.of(hours), Optional.of(state)))
        .isEqualTo(expected);
  }

  /// At 6.30 pm in New York it is 5.30 pm in Chicago, and Tennessee has both times.
  @Test
  void hasToFitInBothZonesOfAState() {
    var now = Instant.parse("2026-03-10T22:30:00Z");
    assertThat(CallTime.at(now, true, CALL, EVENING, Optional.of(UsState.NY)))
        .isEqualTo(CallTime.INSIDE);
    assertThat(CallTime.at(now, true, CALL, EVENING, Optional.of(UsState.TN)))
        .isEqualTo(CallTime.OUTSIDE);
  }

  @Test
  void endsWhenTheHoursEnd() {
    var six = Instant.parse("2026-03-10T22:00:00Z");
    var nine = Instant.parse("2026-03-11T01:00:00Z");
    var state = Optional.of(UsState.NJ);
    assertThat(CallTime.at(six, true, CALL, EVENING, state)).isEqualTo(CallTime.INSIDE);
    assertThat(CallTime.at(six.minusSeconds(1), true, CALL, EVENING, state))
        .isEqualTo(CallTime.OUTSIDE);
    assertThat(CallTime.at(nine, true, CALL, EVENING, state)).isEqualTo(CallTime.OUTSIDE);
    assertThat(CallTime.at(nine.minusSeconds(1), true, CALL, EVENING, state))
        .isEqualTo(CallTime.INSIDE);
  }

  @Test
  void isAWeekendOnlyForThoseWhoChoseIt() {
    var saturday = Instant.parse("2026-03-14T23:00:00Z");
    var state = Optional.of(UsState.NY);
    assertThat(CallTime.at(saturday, true, CALL, EVENING, state)).isEqualTo(CallTime.OUTSIDE);
    assertThat(CallTime.at(saturday, true, CALL, List.of("weekend"), state))
        .isEqualTo(CallTime.INSIDE);
  }

  @Test
  void saysWhatIsNotKnown() {
    assertThat(CallTime.at(TUESDAY, true, CALL, List.of(), Optional.of(UsState.NY)))
        .isEqualTo(CallTime.HOURS_NOT_TOLD);
    assertThat(CallTime.at(TUESDAY, true, CALL, EVENING, Optional.empty()))
        .isEqualTo(CallTime.STATE_NOT_TOLD);
    assertThat(CallTime.at(TUESDAY, true, List.of(), EVENING, Optional.of(UsState.NY)))
        .isEqualTo(CallTime.INSIDE);
  }

  /// "Not on Tuesdays" narrows the evenings, and no machine can read it.
  @Test
  void doesNotSayYesIfOnlyAPersonCanReadTheHours() {
    var state = Optional.of(UsState.NY);
    assertThat(CallTime.at(TUESDAY, true, CALL, List.of("evening", "not on Tuesdays"), state))
        .isEqualTo(CallTime.HOURS_NOT_TOLD);
  }

  @Test
  void isNeverForThoseWhoMayNotBeCalled() {
    assertThat(CallTime.at(TUESDAY, false, CALL, EVENING, Optional.of(UsState.NY)))
        .isEqualTo(CallTime.NO_CALLS);
    assertThat(CallTime.at(TUESDAY, true, List.of("email"), EVENING, Optional.of(UsState.NY)))
        .isEqualTo(CallTime.NO_CALLS);
  }

  @ParameterizedTest
  @EnumSource(UsState.class)
  void knowsTheTimeInEveryState(UsState state) {
    assertThat(StateZones.of(state)).isNotEmpty().doesNotHaveDuplicates();
  }
}

package org.alliance.notification.domain.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.domain.preference.Preferences.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTests {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Preferences STRICT =
      new Preferences(EnumSet.allOf(NotificationKind.class), Optional.of(new Window(9, 17, true)));

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T15:00:00Z, 2026-03-06T15:00:00Z",
    "2026-03-06T22:00:00Z, 2026-03-09T13:00:00Z",
    "2026-03-07T15:00:00Z, 2026-03-09T13:00:00Z",
    "2026-10-31T15:00:00Z, 2026-11-02T14:00:00Z",
  })
  void holdsAMailUntilTheHoursOfTheFirmsOwnZone(Instant now, Instant expected) {
    assertThat(STRICT.earliest(NotificationKind.TEAM, NEW_YORK, now)).isEqualTo(expected);
  }

  @Test
  void criticalOnesComeWhateverTheFirmWants() {
    var night = Instant.parse("2026-03-07T05:00:00Z");
    for (var kind :
        Set.of(NotificationKind.OFFER, NotificationKind.REMINDER, NotificationKind.ASSIGNMENT)) {
      assertThat(STRICT.wants(kind)).isTrue();
      assertThat(STRICT.earliest(kind, NEW_YORK, night)).isEqualTo(night);
      assertThat(Preferences.choices()).doesNotContain(kind);
    }
    assertThat(STRICT.wants(NotificationKind.THANKS)).isFalse();
    assertThat(Preferences.NONE.wants(NotificationKind.THANKS)).isTrue();
  }
}

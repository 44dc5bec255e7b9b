package org.alliance.intake.domain.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.intake.domain.assignment.Assignments.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AssignmentsTests {
  private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final FirmId NEXT = new FirmId("firm-002");
  private static final Duration LESS_THAN_A_TRANSFER = Duration.ofDays(7).minusMillis(1);

  private final Assignments assigned = Assignments.NONE.assigned(FIRM, NOW);

  @Test
  void areOneFirmsFromTheAssignmentOn() {
    assertThat(Assignments.NONE.standingOf(FIRM, NOW)).isEqualTo(Standing.NONE);
    assertThat(assigned.standingOf(FIRM, NOW)).isEqualTo(Standing.HOLDS);
    assertThat(assigned.standingOf(NEXT, NOW)).isEqualTo(Standing.NONE);
  }

  @ParameterizedTest
  @EnumSource(names = "CLIENT_LEFT", mode = Mode.EXCLUDE)
  void leaveSevenDaysForATransfer(EngagementEnding ending) {
    var over = assigned.ended(FIRM, ending, NOW);
    assertThat(over.standingOf(FIRM, NOW.plus(LESS_THAN_A_TRANSFER))).isEqualTo(Standing.TRANSFERS);
    assertThat(over.standingOf(FIRM, NOW.plus(Assignments.TRANSFER))).isEqualTo(Standing.OVER);
  }

  @Test
  void endAtOnceIfTheClientLeft() {
    assertThat(assigned.ended(FIRM, EngagementEnding.CLIENT_LEFT, NOW).standingOf(FIRM, NOW))
        .isEqualTo(Standing.OVER);
  }

  @Test
  void areTheNextFirmsAfterAHandBack() {
    var next = assigned.ended(FIRM, EngagementEnding.HANDED_BACK, NOW).assigned(NEXT, NOW);
    assertThat(next.standingOf(NEXT, NOW)).isEqualTo(Standing.HOLDS);
    assertThat(next.standingOf(FIRM, NOW)).isEqualTo(Standing.TRANSFERS);
  }

  @Test
  void areHeldWhileOneFirmHasTheCase() {
    assertThat(Assignments.NONE.isHeld()).isFalse();
    assertThat(assigned.isHeld()).isTrue();
    var over = assigned.ended(FIRM, EngagementEnding.HANDED_BACK, NOW);
    assertThat(over.isHeld()).isFalse();
    assertThat(over.assigned(NEXT, NOW).isHeld()).isTrue();
  }

  /// Matching's word comes on another stream than the firm's.
  @Test
  void areNobodysIfTheEndComesBeforeTheAssignment() {
    var over = Assignments.NONE.ended(FIRM, EngagementEnding.HANDED_BACK, NOW);
    assertThat(over.standingOf(FIRM, NOW)).isEqualTo(Standing.NONE);
    assertThat(over.assigned(FIRM, NOW).standingOf(FIRM, NOW)).isEqualTo(Standing.TRANSFERS);
  }

  @Test
  void areNotTheEarlierFirmsOnceMatchingNamedAnother() {
    assertThat(assigned.assigned(NEXT, NOW).standingOf(FIRM, NOW)).isEqualTo(Standing.OVER);
  }

  @Test
  void mayComeBackToTheSameFirm() {
    var again =
        assigned.ended(FIRM, EngagementEnding.HANDED_BACK, NOW).assigned(FIRM, NOW.plusSeconds(9));
    assertThat(again.standingOf(FIRM, NOW.plusSeconds(9))).isEqualTo(Standing.HOLDS);
  }
}

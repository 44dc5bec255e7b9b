package org.alliance.intake.domain.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.intake.domain.assignment.Assignments.Part;
import org.alliance.intake.domain.assignment.Assignments.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static FirmPerson person(boolean leads, String lawyer) {
    return new FirmPerson(
        FIRM, leads, Optional.of(lawyer).filter(id -> !id.isEmpty()).map(LawyerId::new));
  }

  private static Assignments staffed(Assignments before, String... walled) {
    return before.staffed(
        FIRM, List.of(new LawyerId("l-1")), Stream.of(walled).map(LawyerId::new).toList());
  }

  @ParameterizedTest
  @CsvSource({
    // leads, lawyer, if nobody is walled, if l-7 is
    "true, '', LEADS_FIRM, UNKNOWN",
    "true, l-1, LEADS_FIRM, LEADS_FIRM",
    "true, l-2, LEADS_FIRM, LEADS_FIRM",
    "true, l-7, LEADS_FIRM, WALLED",
    "false, '', UNKNOWN, UNKNOWN",
    "false, l-1, ON_TEAM, ON_TEAM",
    "false, l-2, NOT_ON_TEAM, NOT_ON_TEAM",
    "false, l-7, NOT_ON_TEAM, WALLED",
  })
  void areOpenToTeamAndLeadAndNeverToTheWalled(
      boolean leads, String lawyer, Part open, Part withWall) {
    assertThat(staffed(assigned).partOf(person(leads, lawyer))).isEqualTo(open);
    assertThat(staffed(assigned, "l-7").partOf(person(leads, lawyer))).isEqualTo(withWall);
  }

  @Test
  void haveNoTeamUntilTheFirmNamesOne() {
    assertThat(assigned.partOf(person(false, "l-1"))).isEqualTo(Part.NOT_ON_TEAM);
    assertThat(staffed(Assignments.NONE).assigned(FIRM, NOW).partOf(person(false, "l-1")))
        .isEqualTo(Part.ON_TEAM);
  }

  /// The team prepares the transfer. If the case comes back, the firm names its team anew; its
  /// walls stand meanwhile.
  @Test
  void keepTheTeamForTheTransferAndNotForTheNextTime() {
    var over = staffed(assigned, "l-7").ended(FIRM, EngagementEnding.HANDED_BACK, NOW);
    assertThat(over.partOf(person(false, "l-1"))).isEqualTo(Part.ON_TEAM);
    assertThat(over.partOf(person(true, "l-7"))).isEqualTo(Part.WALLED);
    var again = over.assigned(FIRM, NOW);
    assertThat(again.partOf(person(false, "l-1"))).isEqualTo(Part.NOT_ON_TEAM);
    assertThat(again.partOf(person(true, "l-7"))).isEqualTo(Part.WALLED);
    assertThat(staffed(again).partOf(person(false, "l-1"))).isEqualTo(Part.ON_TEAM);
  }

  @Test
  void takeTheLatestTeamForTheWholeTeam() {
    var changed = staffed(assigned, "l-7").staffed(FIRM, List.of(new LawyerId("l-2")), List.of());
    assertThat(changed.partOf(person(false, "l-1"))).isEqualTo(Part.NOT_ON_TEAM);
    assertThat(changed.partOf(person(false, "l-2"))).isEqualTo(Part.ON_TEAM);
    assertThat(changed.partOf(person(true, "l-7"))).isEqualTo(Part.LEADS_FIRM);
  }

  @Test
  void mayComeBackToTheSameFirm() {
    var again =
        assigned.ended(FIRM, EngagementEnding.HANDED_BACK, NOW).assigned(FIRM, NOW.plusSeconds(9));
    assertThat(again.standingOf(FIRM, NOW.plusSeconds(9))).isEqualTo(Standing.HOLDS);
  }
}

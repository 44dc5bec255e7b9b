package org.alliance.intake.application.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.application.conflicts.ConflictAttempts.Outcome;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.junit.jupiter.api.Test;

class CheckingConflictsTests extends ConflictScene {
  @Test
  void tellsAFirmThatIsAskedWhetherSomebodyMayBeOnItsList() {
    reported("Minji Kim");
    asked();
    assertThat(check(FIRM, RIGHT)).isEqualTo(new Checked.Found(ConflictFinding.POSSIBLE, 1));
    assertThat(check(FIRM, WRONG)).isEqualTo(new Checked.Found(ConflictFinding.CLEAR, 1));
    assertThat(attempts.outcomes())
        .containsExactly(Outcome.BEGUN, Outcome.ANSWERED, Outcome.BEGUN, Outcome.ANSWERED);
  }

  @Test
  void findsANameBesideSomethingElseHoweverTheListCame() {
    reported("Acme");
    asked();
    var listed = List.of("Acme, opposing");
    assertThat(check(FIRM, listed)).isEqualTo(new Checked.Found(ConflictFinding.POSSIBLE, 1));
    kept.keep(FIRM, listed);
    assertThat(conflicts.checkKept(OFFER, FIRM))
        .isEqualTo(new Checked.Found(ConflictFinding.POSSIBLE, 1));
  }

  @Test
  void asksForAPersonOnlyIfTheClientLetsAFirmSeeNames() {
    reported("Minji Kim");
    asked();
    reports.handle(
        CASE.value(), new ChangeConsent(CASE, ConsentRecipient.ASKED_FIRMS, ConsentChange.GIVEN));
    assertThat(check(FIRM, RIGHT)).isEqualTo(new Checked.Found(ConflictFinding.NEEDS_REVIEW, 1));
    assertThat(check(FIRM, WRONG)).isEqualTo(new Checked.Found(ConflictFinding.CLEAR, 1));
    reports.handle(
        CASE.value(),
        new ChangeConsent(CASE, ConsentRecipient.ASKED_FIRMS, ConsentChange.WITHDRAWN));
    assertThat(check(FIRM, RIGHT)).isEqualTo(new Checked.Found(ConflictFinding.POSSIBLE, 1));
  }

  @Test
  void doesNotCallACaseClearOfWhichNobodyIsKnownByName() {
    reported("");
    asked();
    assertThat(check(FIRM, RIGHT))
        .isEqualTo(new Checked.Found(ConflictFinding.NOTHING_TO_COMPARE, 0));
  }

  @Test
  void doesNotTakeANameWithoutLettersForAName() {
    reported("?? ...");
    asked();
    assertThat(check(FIRM, RIGHT))
        .isEqualTo(new Checked.Found(ConflictFinding.NOTHING_TO_COMPARE, 0));
  }
}

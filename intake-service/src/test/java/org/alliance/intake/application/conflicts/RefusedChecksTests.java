package org.alliance.intake.application.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.application.conflicts.ConflictAttempts.Attempt;
import org.alliance.intake.application.conflicts.ConflictAttempts.Outcome;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.OpenNames;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.junit.jupiter.api.Test;

/// A refused check reads nothing.
class RefusedChecksTests extends ConflictScene {
  private void isRefused(FirmId firm, Refusal reason, Outcome outcome) {
    var openedBefore = vault.opened();
    for (var names : List.of(RIGHT, WRONG)) {
      assertThat(check(firm, names)).isEqualTo(new Checked.Refused(reason));
    }
    assertThat(vault.opened()).isEqualTo(openedBefore);
    assertThat(attempts.of(CASE))
        .endsWith(new Attempt(firm, outcome, 1, NOW, NOW), new Attempt(firm, outcome, 1, NOW, NOW));
  }

  @Test
  void readsNothingForAFirmThatWasNeverAsked() {
    reported("Minji Kim");
    isRefused(FIRM, Refusal.NOT_ASKED, Outcome.NOT_ASKED);
    asked();
    isRefused(OTHER, Refusal.NOT_ASKED, Outcome.NOT_ASKED);
  }

  @Test
  void answersTheSameForACaseThatIsNotThereAndMakesNone() {
    isRefused(FIRM, Refusal.NOT_ASKED, Outcome.NOT_ASKED);
    assertThat(store.all()).isEmpty();
  }

  @Test
  void leavesAReportAsItWasForAFirmThatIsNotAsked() {
    reported("Minji Kim");
    var before = store.all();
    isRefused(OTHER, Refusal.NOT_ASKED, Outcome.NOT_ASKED);
    assertThat(store.all()).isEqualTo(before);
  }

  @Test
  void readsNothingOnceTheOfferIsOver() {
    reported("Minji Kim");
    asked();
    reports.handle(CASE.value(), new NoteOfferEnd(OFFER));
    isRefused(FIRM, Refusal.NOT_ASKED, Outcome.NOT_ASKED);
  }

  @Test
  void readsNothingOnceTheClientWithdrew() {
    reported("Minji Kim");
    asked();
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_SAFE));
    isRefused(FIRM, Refusal.NOT_ASKED, Outcome.NOT_ASKED);
  }

  @Test
  void readsNothingOnceTheConsentIsTakenBack() {
    reported("Minji Kim");
    asked();
    withdrawConsent();
    isRefused(FIRM, Refusal.CONSENT_WITHDRAWN, Outcome.CONSENT_WITHDRAWN);
  }

  @Test
  void readsNothingOnceTheTriesAreUsedUp() {
    reported("Minji Kim");
    asked();
    for (var tries = 0; tries < AskedFirm.MOST_CHECKS; tries++) {
      check(FIRM, WRONG);
    }
    isRefused(FIRM, Refusal.CHECKED_TOO_OFTEN, Outcome.CHECKED_TOO_OFTEN);
  }

  @Test
  void readsNothingOnceThePersonHasOpenedTheNames() {
    reported("Minji Kim");
    asked();
    reports.handle(
        CASE.value(), new ChangeConsent(CASE, ConsentRecipient.ASKED_FIRMS, ConsentChange.GIVEN));
    check(FIRM, RIGHT);
    reports.handle(CASE.value(), new OpenNames(CASE, OFFER, FIRM, "lead", Incidents.AT));
    isRefused(FIRM, Refusal.NAMES_OPENED_BEFORE, Outcome.NAMES_OPENED_BEFORE);
  }

  @Test
  void notesARefusalInTheReportOnceHoweverOftenTheFirmCalls() {
    reported("Minji Kim");
    asked();
    withdrawConsent();
    check(FIRM, RIGHT);
    var version = reports.load(CASE.value()).version();
    check(FIRM, RIGHT);
    assertThat(reports.load(CASE.value()).version()).isEqualTo(version);
    assertThat(Report.askedFirmsOf(reports.stateOf(CASE.value())).getFirst().refused())
        .containsExactly(Refusal.CONSENT_WITHDRAWN);
  }
}

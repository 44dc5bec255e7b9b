package org.alliance.intake.application.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.application.conflicts.ConflictAttempts.Outcome;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.kit.aggregate.StaleState;
import org.junit.jupiter.api.Test;

/// Checks that happen at the same time, and what breaks off.
class SimultaneousChecksTests extends ConflictScene {
  @Test
  void answersNoMoreCallsThanThereAreTries() throws Exception {
    reported("Minji Kim");
    asked();
    var calls = new ArrayList<Callable<Boolean>>();
    for (var call = 0; call < 12; call++) {
      calls.add(this::isAnswered);
    }
    var answers = 0;
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (var answer : threads.invokeAll(calls)) {
        answers += answer.get() ? 1 : 0;
      }
    }
    assertThat(answers).isLessThanOrEqualTo(AskedFirm.MOST_CHECKS);
    assertThat(vault.opened()).isLessThanOrEqualTo(AskedFirm.MOST_CHECKS);
  }

  /// Whoever loses five races gets no answer at all.
  private boolean isAnswered() {
    try {
      return check(FIRM, RIGHT) instanceof Checked.Found;
    } catch (StaleState tooManyAtOnce) {
      return false;
    }
  }

  @Test
  void countsACallThatComesWhileAnotherIsCompared() {
    reported("Minji Kim");
    asked();
    var inner = new ArrayList<Checked>();
    vault.whenOpened(() -> inner.add(check(FIRM, WRONG)));
    check(FIRM, RIGHT);
    assertThat(vault.opened()).isEqualTo(AskedFirm.MOST_CHECKS);
    assertThat(inner).contains(new Checked.Refused(Refusal.CHECKED_TOO_OFTEN));
  }

  @Test
  void keepsTheAnswerToItselfIfTheConsentIsTakenBackMeanwhile() {
    reported("Minji Kim");
    asked();
    vault.whenOpened(this::withdrawConsent);
    assertThat(check(FIRM, RIGHT)).isEqualTo(new Checked.Refused(Refusal.CONSENT_WITHDRAWN));
  }

  @Test
  void countsATryThatBreaksOff() {
    reported("Minji Kim");
    asked();
    vault.whenOpened(() -> {
      throw new IllegalStateException("The store is away");
    });
    for (var tries = 0; tries < AskedFirm.MOST_CHECKS; tries++) {
      assertThatThrownBy(() -> check(FIRM, RIGHT)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(check(FIRM, RIGHT)).isEqualTo(new Checked.Refused(Refusal.CHECKED_TOO_OFTEN));
    assertThat(attempts.outcomes())
        .containsExactly(Outcome.BEGUN, Outcome.BEGUN, Outcome.BEGUN, Outcome.CHECKED_TOO_OFTEN);
  }

  @Test
  void givesNoFurtherTriesIfMatchingSaysAgainThatItAsks() {
    reported("Minji Kim");
    asked();
    for (var tries = 0; tries < AskedFirm.MOST_CHECKS; tries++) {
      check(FIRM, WRONG);
    }
    asked();
    assertThat(check(FIRM, RIGHT)).isEqualTo(new Checked.Refused(Refusal.CHECKED_TOO_OFTEN));
  }
}

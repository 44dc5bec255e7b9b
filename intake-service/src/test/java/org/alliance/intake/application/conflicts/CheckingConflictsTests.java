package org.alliance.intake.application.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.application.conflicts.ConflictAttempts.Attempt;
import org.alliance.intake.application.conflicts.ConflictAttempts.Outcome;
import org.alliance.intake.application.tokens.ComparingTokens;
import org.alliance.intake.application.tokens.TokenRefusal;
import org.alliance.intake.application.tokens.TokenScene;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.RecordingVault;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CheckingConflictsTests {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final CaseId CASE = Incidents.CASE;
  private static final OfferId OFFER = OfferId.of(CASE, 1);
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final FirmId OTHER = new FirmId("firm-002");
  private static final List<String> RIGHT = List.of("Somebody Else", "KIM Min Ji");
  private static final List<String> WRONG = List.of("Somebody Else", "Nobody Here");

  private final InMemoryAggregates<Report, ReportEvent> store =
      InMemoryAggregates.silent(new Report.Absent());
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(store, Report.DECIDER);
  private final RecordingVault vault = new RecordingVault();
  private final ConflictAttemptsInMemory attempts = new ConflictAttemptsInMemory();
  private final TokenScene kept = new TokenScene(NOW);
  private final CheckingConflicts conflicts =
      new CheckingConflicts(reports, vault, attempts, kept.comparing(), kept.clock());

  private void reported(String name) {
    var incident = Incidents.inMandate();
    if (!name.isEmpty()) {
      vault.keep(CASE, incident.content(), new Person(Map.of("name", name)));
    }
    reports.handle(
        CASE.value(),
        new Submit(
            CASE,
            Incidents.version(incident, Incidents.WISHES),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
  }

  private void asked() {
    reports.handle(CASE.value(), new NoteOffer(OFFER, FIRM));
  }

  private Checked check(FirmId firm, List<String> names) {
    return conflicts.check(OFFER, firm, names);
  }

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

  @Nested
  class WithTheTokensThatAFirmKeeps {
    @Test
    void findsWhatTheNamesWouldFind() {
      reported("Minji Kim");
      asked();
      kept.keep(FIRM, RIGHT);
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.Found(ConflictFinding.POSSIBLE, 1));
      kept.replace(FIRM, WRONG);
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.Found(ConflictFinding.CLEAR, 1));
    }

    @Test
    void findsNothingToCompareIfNobodyIsKnownByName() {
      reported("");
      asked();
      kept.keep(FIRM, RIGHT);
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.Found(ConflictFinding.NOTHING_TO_COMPARE, 0));
    }

    @Test
    void countsAsOneOfTheTriesOfTheOffer() {
      reported("Minji Kim");
      asked();
      kept.keep(FIRM, WRONG);
      check(FIRM, WRONG);
      conflicts.checkKept(OFFER, FIRM);
      conflicts.checkKept(OFFER, FIRM);
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.Refused(Refusal.CHECKED_TOO_OFTEN));
      assertThat(vault.opened()).isEqualTo(AskedFirm.MOST_CHECKS);
    }

    @Test
    void usesNoTryAndOpensNothingWithoutTokens() {
      reported("Minji Kim");
      asked();
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.TokensRefused(TokenRefusal.NO_TOKENS));
      kept.keep(OTHER, RIGHT);
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.TokensRefused(TokenRefusal.NO_TOKENS));
      assertThat(vault.opened()).isZero();
      assertThat(attempts.outcomes()).isEmpty();
    }

    @Test
    void refusesTokensOfOtherRulesInsteadOfFindingLess() {
      reported("Minji Kim");
      asked();
      kept.keep(FIRM, WRONG);
      kept.outdate(FIRM);
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.TokensRefused(TokenRefusal.OTHER_RULES));
    }

    @Test
    void findsNothingIfAPieceOfTheListIsMissing() {
      reported("Minji Kim");
      asked();
      kept.keep(FIRM, WRONG);
      kept.loseAPiece(FIRM);
      assertThatThrownBy(() -> conflicts.checkKept(OFFER, FIRM)).isInstanceOf(StaleState.class);
    }

    @Test
    void tellsAFirmThatIsNotAskedNothing() {
      reported("Minji Kim");
      kept.keep(FIRM, RIGHT);
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.Refused(Refusal.NOT_ASKED));
      assertThat(vault.opened()).isZero();
    }

    @Test
    void comparesAFirmsTokensSoOftenADay() {
      kept.keep(FIRM, RIGHT);
      for (var check = 0; check < ComparingTokens.MOST_CHECKS_A_DAY; check++) {
        assertThat(conflicts.checkKept(OFFER, FIRM)).isInstanceOf(Checked.Refused.class);
      }
      assertThat(conflicts.checkKept(OFFER, FIRM))
          .isEqualTo(new Checked.TokensRefused(TokenRefusal.TOO_OFTEN));
    }
  }

  @Nested
  class WhenItIsRefused {
    private void isRefused(FirmId firm, Refusal reason, Outcome outcome) {
      var openedBefore = vault.opened();
      for (var names : List.of(RIGHT, WRONG)) {
        assertThat(check(firm, names)).isEqualTo(new Checked.Refused(reason));
      }
      assertThat(vault.opened()).isEqualTo(openedBefore);
      assertThat(attempts.of(CASE))
          .endsWith(
              new Attempt(firm, outcome, 1, NOW, NOW), new Attempt(firm, outcome, 1, NOW, NOW));
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

  @Nested
  class WhenThingsHappenAtTheSameTime {
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
      vault.whenOpened(CheckingConflictsTests.this::withdrawConsent);
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

  private void withdrawConsent() {
    reports.handle(
        CASE.value(), new ChangeConsent(CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
  }
}

package org.alliance.intake.domain.consent;

import static org.alliance.intake.domain.report.Incidents.AT;
import static org.alliance.intake.domain.report.Incidents.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.RecordInstruction;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.Told;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a client says binds in every state, and goes with the report to the next one.
class WishesTests {
  private static final Report ABSENT = new Report.Absent();
  private static final Instruction NO_PRESS =
      new Instruction(InstructionSubject.PRESS, InstructionRule.FORBID, LocalDate.of(2026, 4, 1));
  private static final Withdraw WITHDRAW = new Withdraw(CASE, WithdrawalReason.NOT_SAFE);

  static List<Report> states() {
    var inReview =
        new Report.NeedsReview(
            Incidents.told(Incidents.unclear()), List.of(ReviewReason.PLACE_UNKNOWN));
    return List.of(
        inReview,
        new Report.Accepted(Incidents.told(Incidents.inMandate()), List.of()),
        new Report.Declined(
            Incidents.told(Incidents.outside()), List.of(DeclineReason.SPEECH_WITHOUT_THREAT)),
        new Report.Withdrawn(inReview, WithdrawalReason.NOT_SAFE, false));
  }

  @ParameterizedTest
  @MethodSource("states")
  void keepsAConsentThatIsTakenBackInEveryState(Report state) {
    var takeBack = consent(ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN);
    assertThat(Report.decide(state, takeBack))
        .isEqualTo(
            Decision.happened(
                new ReportEvent.ConsentChanged(
                    CASE,
                    ConsentRecipient.LAW_FIRMS,
                    ConsentChange.WITHDRAWN,
                    Consent.of(ConsentChange.WITHDRAWN))));
    var after = after(state, takeBack);
    assertThat(after.getClass()).isEqualTo(state.getClass());
    assertThat(Report.toldOf(after).wishes().mayAskFirms()).isFalse();
    assertThat(Report.decide(after, takeBack)).isEqualTo(Decision.happened());
    var again = after(after, consent(ConsentRecipient.LAW_FIRMS, ConsentChange.GIVEN));
    assertThat(Report.toldOf(again).wishes().mayAskFirms()).isTrue();
  }

  @Test
  void asksNobodyForACaseWhoseConsentWasTakenBackInReview() {
    var inReview = states().getFirst();
    var takenBack = after(inReview, consent(ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    assertThat(accepted(takenBack).mayAskFirms()).isFalse();
    assertThat(accepted(inReview).mayAskFirms()).isTrue();
  }

  /// A client who lets firms be asked again is asked about the names again, too.
  @ParameterizedTest
  @MethodSource("states")
  void takesTheNamesBackTogetherWithTheFirms(Report state) {
    var names = ConsentRecipient.ASKED_FIRMS;
    var shown = after(state, consent(names, ConsentChange.GIVEN));
    var takeBack = consent(ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN);
    var refused = Consent.of(ConsentChange.WITHDRAWN);
    assertThat(Report.decide(shown, takeBack))
        .isEqualTo(
            Decision.happened(
                new ReportEvent.ConsentChanged(
                    CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN, refused),
                new ReportEvent.ConsentChanged(CASE, names, ConsentChange.WITHDRAWN, refused)));
    var again =
        after(after(shown, takeBack), consent(ConsentRecipient.LAW_FIRMS, ConsentChange.GIVEN));
    assertThat(Report.toldOf(again).wishes().consentTo(names).isGiven()).isFalse();
    assertThat(Report.decide(after(shown, takeBack), takeBack)).isEqualTo(Decision.happened());
  }

  @ParameterizedTest
  @MethodSource("states")
  void takesNoConsentToShowNamesToFirmsThatMayNotBeAsked(Report state) {
    var without = after(state, consent(ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    assertThat(Report.decide(without, consent(ConsentRecipient.ASKED_FIRMS, ConsentChange.GIVEN)))
        .isEqualTo(Decision.refused(Refusal.FIRMS_NOT_ALLOWED));
    assertThat(Report.toldOf(without).wishes().canAgreeTo(ConsentRecipient.ASKED_FIRMS)).isFalse();
    assertThat(Report.toldOf(without).wishes().canAgreeTo(ConsentRecipient.PARTNERS)).isTrue();
  }

  @Test
  void presumesNoConsent() {
    assertThat(accepted(submitted(Incidents.inMandate(), Wishes.NONE)).mayAskFirms()).isFalse();
    assertThat(accepted(submitted(Incidents.inMandate(), Incidents.WISHES)).mayAskFirms()).isTrue();
  }

  @Test
  void bindsThePoliceWishUnlessItIsAllowed() {
    var silent = accepted(submitted(Incidents.inMandate(), Wishes.NONE));
    assertThat(silent.doNotContactPolice()).isTrue();
    assertThat(silent.facts().instructions()).isNull();
    var allowed =
        Wishes.NONE.with(
            new Instruction(
                InstructionSubject.POLICE, InstructionRule.ALLOW, LocalDate.of(2026, 3, 9)));
    assertThat(accepted(submitted(Incidents.inMandate(), allowed)).doNotContactPolice()).isFalse();
    var forbidden = accepted(submitted(Incidents.inMandate(), Incidents.WISHES));
    assertThat(forbidden.doNotContactPolice()).isTrue();
    assertThat(forbidden.facts().instructions()).containsExactly(Incidents.NO_POLICE);
  }

  @ParameterizedTest
  @MethodSource("states")
  void recordsAnInstructionInEveryState(Report state) {
    var instruct = new RecordInstruction(CASE, NO_PRESS);
    assertThat(Report.decide(state, instruct))
        .isEqualTo(Decision.happened(new ReportEvent.InstructionRecorded(CASE, NO_PRESS)));
    assertThat(Report.decide(after(state, instruct), instruct)).isEqualTo(Decision.happened());
    assertThat(Report.toldOf(after(state, instruct)).wishes().instructionList())
        .containsExactly(Incidents.NO_POLICE, NO_PRESS);
  }

  @Test
  void tellsFirmsTheInstructionsThatWereRecordedBeforeAcceptance() {
    var instructed = after(states().getFirst(), new RecordInstruction(CASE, NO_PRESS));
    assertThat(accepted(instructed).facts().instructions())
        .containsExactly(Incidents.NO_POLICE, NO_PRESS);
  }

  @Test
  void takesContactWithThePoliceForNoConsent() {
    for (var state : states()) {
      assertThat(
              Report.decide(
                  state, consent(ConsentRecipient.LAW_ENFORCEMENT, ConsentChange.WITHDRAWN)))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_CONSENT));
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void pausesEverythingAndReturnsToTheStateBefore(Report state) {
    var withdrawn = after(state, WITHDRAW);
    assertThat(Report.statusOf(withdrawn).code()).isEqualTo("withdrawn");
    assertThat(Report.decide(withdrawn, WITHDRAW)).isEqualTo(Decision.happened());
    var undo = new UndoWithdrawal(CASE);
    if (state instanceof Report.Withdrawn(var before, _, _, _)) {
      assertThat(after(state, undo)).isEqualTo(before);
    } else {
      assertThat(Report.decide(state, undo)).isEqualTo(Decision.refused(Refusal.NOT_WITHDRAWN));
      assertThat(Report.decide(withdrawn, undo))
          .isEqualTo(Decision.happened(new ReportEvent.WithdrawalUndone(CASE)));
      assertThat(after(withdrawn, undo)).isEqualTo(state);
    }
  }

  @Test
  void keepsConsentsTakenBackWhenAWithdrawalIsUndone() {
    var takenBack =
        after(
            after(states().get(1), WITHDRAW),
            consent(ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    var undone = after(takenBack, new UndoWithdrawal(CASE));
    assertThat(undone).isInstanceOf(Report.Accepted.class);
    assertThat(Report.toldOf(undone).wishes().mayAskFirms()).isFalse();
  }

  @Test
  void letsNoFirmCompareListsAfterAWithdrawalWasUndoneUntilItIsAskedAgain() {
    var offer = new NoteOffer(OfferId.of(CASE, 1), new FirmId("firm-001"), Incidents.ANSWER_BY);
    var asked = after(states().get(1), offer);
    assertThat(after(after(asked, WITHDRAW), new UndoWithdrawal(CASE))).isEqualTo(states().get(1));
  }

  @ParameterizedTest
  @EnumSource(ConsentRecipient.class)
  void isNotThereBeforeItIsReported(ConsentRecipient recipient) {
    for (var command :
        List.of(
            WITHDRAW,
            new UndoWithdrawal(CASE),
            new RecordInstruction(CASE, NO_PRESS),
            consent(recipient, ConsentChange.WITHDRAWN))) {
      assertThat(Report.decide(ABSENT, command))
          .isEqualTo(Decision.refused(Refusal.NO_SUCH_REPORT));
    }
  }

  private static ChangeConsent consent(ConsentRecipient recipient, ConsentChange change) {
    return new ChangeConsent(CASE, recipient, change);
  }

  private static Report submitted(Incident incident, Wishes wishes) {
    return new Report.NeedsReview(
        Told.of(Incidents.version(incident, wishes), AT, Optional.of(Incidents.NUMBER)),
        List.of(ReviewReason.BIAS_UNCLEAR));
  }

  private static ReportEvent.CaseAccepted accepted(Report inReview) {
    var accept = new AcceptAfterReview(CASE, Optional.of(UsState.CA));
    return Report.decide(inReview, accept)
                instanceof Decision.Happened<ReportEvent, Refusal>(var events)
            && events.getFirst() instanceof ReportEvent.CaseAccepted accepted
        ? accepted
        : new ReportEvent.CaseAccepted(
            CASE, Incidents.inMandate().factsIn(UsState.AL), false, true);
  }

  private static Report after(Report state, ReportCommand command) {
    return Report.decide(state, command)
            instanceof Decision.Happened<ReportEvent, Refusal>(var events)
        ? Report.DECIDER.after(state, events)
        : state;
  }

  @Test
  void tellsFirmsOfTheConsentForServiceProvidersAsAnInstruction() {
    var day = LocalDate.ofInstant(AT, ZoneOffset.UTC);
    var asked = ConsentRecipient.SERVICE_PROVIDERS;
    var given = Consent.of(ConsentChange.GIVEN).recorded(AT, Optional.empty());
    var wishes = Wishes.NONE.with(NO_PRESS);
    assertThat(wishes.bindingFirms()).containsExactly(NO_PRESS);
    assertThat(wishes.with(asked, given).bindingFirms())
        .containsExactly(NO_PRESS, providers(InstructionRule.ALLOW, day));
    assertThat(
            wishes
                .with(asked, Consent.of(ConsentChange.WITHDRAWN).recorded(AT, Optional.empty()))
                .bindingFirms())
        .containsExactly(NO_PRESS, providers(InstructionRule.FORBID, day));
    assertThat(wishes.with(asked, given).with(asked, Consent.expired(AT)).bindingFirms())
        .as("of a consent that has run out the firm asks again")
        .containsExactly(NO_PRESS);
    assertThat(wishes.with(asked, Consent.of(ConsentChange.WITHDRAWN)).bindingFirms())
        .as("from before receipts were kept")
        .contains(providers(InstructionRule.FORBID, LocalDate.EPOCH));
  }

  private static Instruction providers(InstructionRule rule, LocalDate since) {
    return new Instruction(InstructionSubject.SERVICE_PROVIDERS, rule, since);
  }

  @Test
  void goesIntoTheFactsOfACase() {
    var report =
        after(
            new Report.Accepted(Incidents.told(Incidents.inMandate()), List.of()),
            consent(ConsentRecipient.SERVICE_PROVIDERS, ConsentChange.WITHDRAWN));
    assertThat(
            Report.toldOf(report).factsIn(UsState.CA).ruleOn(InstructionSubject.SERVICE_PROVIDERS))
        .isEqualTo(InstructionRule.FORBID);
  }
}

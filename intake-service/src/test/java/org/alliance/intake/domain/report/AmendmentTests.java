package org.alliance.intake.domain.report;

import static org.alliance.intake.domain.report.Incidents.AT;
import static org.alliance.intake.domain.report.Incidents.CASE;
import static org.alliance.intake.domain.report.Incidents.SAN_FRANCISCO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// Other content under the same reference is kept beside the original, and decided again.
class AmendmentTests {
  private static final Incident SPEECH = incident(Conduct.HATEFUL_SPEECH, VictimKind.PERSON);
  private static final Incident ASSAULT = incident(Conduct.ASSAULT, VictimKind.PERSON);

  @Test
  void findsTheAssaultOfTuesdayInTheReportOfMondaysSpeech() {
    var monday = after(new Report.Absent(), submit(SPEECH));
    assertThat(Report.statusOf(monday).code()).isEqualTo("declined");
    var tuesday = after(monday, submit(ASSAULT));
    assertThat(Report.statusOf(tuesday).code()).isEqualTo("in-mandate");
    assertThat(Report.toldOf(tuesday).original()).isEqualTo(SPEECH);
    assertThat(Report.incidentOf(tuesday).conduct())
        .containsExactly(Conduct.HATEFUL_SPEECH, Conduct.ASSAULT);
    assertThat(Report.contents(tuesday)).containsExactly(SPEECH.content(), ASSAULT.content());
  }

  @Test
  void acceptsAReportInReviewOnceItsPlaceIsCorrected() {
    var first = after(new Report.Absent(), submit(Incidents.unclear()));
    var corrected =
        Incidents.of(
            List.of(Conduct.ASSAULT),
            List.of(BiasIndicator.SLUR, BiasIndicator.STATEMENT),
            VictimKind.PERSON,
            SAN_FRANCISCO,
            "ko");
    assertThat(events(first, submit(corrected)))
        .containsExactly(
            new ReportEvent.ReportAmended(
                CASE,
                1,
                new Amendment(
                    corrected,
                    Set.of(ReportPart.values()),
                    Set.of(ReportPart.PLACE, ReportPart.BIAS)),
                Set.of()),
            new ReportEvent.CaseAccepted(
                CASE, Incidents.told(corrected).factsIn(SAN_FRANCISCO.state().get()), true, true));
  }

  @Test
  void changesNothingWhenTheSameAmendmentComesAgain() {
    var amended = after(after(new Report.Absent(), submit(SPEECH)), submit(ASSAULT));
    assertThat(events(amended, submit(ASSAULT))).isEmpty();
    assertThat(events(amended, submit(SPEECH))).isEmpty();
  }

  @Test
  void onlyTellsOfAnAmendmentOfACase() {
    var accepted = after(new Report.Absent(), submit(ASSAULT));
    assertThat(events(accepted, submit(SPEECH)))
        .containsExactly(
            new ReportEvent.ReportAmended(
                CASE,
                1,
                new Amendment(SPEECH, Set.of(ReportPart.values()), Set.of(ReportPart.CONDUCT)),
                Set.of()));
  }

  @Test
  void tellsOfThePersonsPartsAsTheVaultFindsThem() {
    var accepted = after(new Report.Absent(), submit(ASSAULT));
    var corrected = renamed(ASSAULT, "corrected");
    var submit =
        new Submit(
            CASE,
            Incidents.version(corrected),
            Set.of(ReportPart.CONTACT),
            true,
            AT,
            Optional.of(Incidents.NUMBER));
    assertThat(events(accepted, submit))
        .containsExactly(
            new ReportEvent.ReportAmended(
                CASE,
                1,
                new Amendment(corrected, Set.of(ReportPart.values()), Set.of(ReportPart.CONTACT)),
                Set.of()));
  }

  @Test
  void takesAVersionThatTellsNothingOtherwiseForTheSame() {
    var accepted = after(new Report.Absent(), submit(ASSAULT));
    var silent = new Version(renamed(ASSAULT, "fewer columns"), Wishes.NONE, Set.of(), Set.of());
    assertThat(events(accepted, submit(silent))).isEmpty();
  }

  @Test
  void staysADeclinedReportWhileAllIsOutside() {
    var declined = after(new Report.Absent(), submit(SPEECH));
    var more = incident(Conduct.WORKPLACE_DISCRIMINATION, VictimKind.PERSON);
    assertThat(Report.statusOf(after(declined, submit(more))).code()).isEqualTo("declined");
    var something = incident(Conduct.OTHER, VictimKind.PERSON);
    assertThat(Report.statusOf(after(declined, submit(something))).code())
        .isEqualTo("needs-review");
  }

  @Test
  void decidesAgainWhatAPersonDeclined() {
    var inReview = after(new Report.Absent(), submit(Incidents.unclear()));
    var declined =
        after(inReview, new DeclineAfterReview(CASE, List.of(DeclineReason.NO_SIGN_OF_BIAS)));
    assertThat(Report.statusOf(after(declined, submit(Incidents.inMandate()))).code())
        .isEqualTo("declined");
    assertThat(
            Report.statusOf(after(declined, submit(renamed(Incidents.inMandate(), "placed"))))
                .code())
        .isEqualTo("in-mandate");
  }

  @Test
  void keepsThePersonWhoWasHarmedWhoeverIsNamedAfter() {
    var person = after(new Report.Absent(), submit(ASSAULT));
    var shop = incident(Conduct.PROPERTY_DAMAGE, VictimKind.BUSINESS);
    assertThat(Report.incidentOf(after(person, submit(shop))).victim())
        .isEqualTo(VictimKind.PERSON);
  }

  @Test
  void tightensAtOnceAndLoosensNothing() {
    var allowed = Incidents.version(ASSAULT, police(InstructionRule.ALLOW));
    var accepted = after(new Report.Absent(), submit(allowed));
    var tighter =
        new Version(
            renamed(ASSAULT, "tighter"), police(InstructionRule.FORBID), Set.of(), Set.of());
    var tightened = after(accepted, submit(tighter));
    assertThat(Report.toldOf(tightened).wishes().forbidsPolice()).isTrue();
    var looser =
        new Version(renamed(ASSAULT, "looser"), police(InstructionRule.ALLOW), Set.of(), Set.of());
    assertThat(events(tightened, submit(looser)))
        .containsExactly(
            new ReportEvent.ReportAmended(
                CASE,
                2,
                new Amendment(looser.incident(), Set.of(), Set.of(ReportPart.INSTRUCTIONS)),
                Set.of()));
  }

  @Test
  void recordsAConsentThatWasNeverAnsweredAndGivesNoneBack() {
    var silent = Incidents.version(ASSAULT, Wishes.NONE);
    var accepted = after(new Report.Absent(), submit(silent));
    var given = submit(Incidents.version(renamed(ASSAULT, "given"), Incidents.WISHES));
    assertThat(Report.toldOf(after(accepted, given)).wishes().mayAskFirms()).isTrue();
    var takenBack =
        after(
            accepted, new ChangeConsent(CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    assertThat(Report.toldOf(after(takenBack, given)).wishes().mayAskFirms()).isFalse();
  }

  @Test
  void takesTheNamesBackTogetherWithTheFirms() {
    var names = ConsentRecipient.ASKED_FIRMS;
    var accepted =
        after(
            after(new Report.Absent(), submit(ASSAULT)),
            new ChangeConsent(CASE, names, ConsentChange.GIVEN));
    var refused = Consent.of(ConsentChange.WITHDRAWN);
    var withoutFirms = Incidents.WISHES.with(ConsentRecipient.LAW_FIRMS, refused);
    for (var told : List.of(withoutFirms, withoutFirms.with(names, refused))) {
      var later = submit(Incidents.version(renamed(ASSAULT, "later"), told));
      assertThat(events(accepted, later))
          .filteredOn(ReportEvent.ConsentChanged.class::isInstance)
          .containsExactlyInAnyOrder(
              new ReportEvent.ConsentChanged(
                  CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN, refused),
              new ReportEvent.ConsentChanged(CASE, names, ConsentChange.WITHDRAWN, refused));
    }
  }

  @Test
  void bindsAnAnswerThatIsNotUnderstoodAndAsksAPerson() {
    var unclear =
        new Version(
            SPEECH,
            police(InstructionRule.FORBID),
            Set.of(ReportPart.values()),
            Set.of(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR));
    var report = after(new Report.Absent(), submit(unclear));
    assertThat(report)
        .isInstanceOfSatisfying(
            Report.NeedsReview.class,
            review ->
                assertThat(review.reasons())
                    .containsExactly(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR));
    // Another version does not answer it.
    assertThat(Report.statusOf(after(report, submit(ASSAULT))).code()).isEqualTo("needs-review");
  }

  @Test
  void decidesWhatCameWhileItWasWithdrawnOnceThatIsUndone() {
    var declined = after(new Report.Absent(), submit(SPEECH));
    var withdrawn = after(declined, new Withdraw(CASE, WithdrawalReason.NOT_SAFE));
    var amended = after(withdrawn, submit(ASSAULT));
    assertThat(Report.statusOf(amended).code()).isEqualTo("withdrawn");
    assertThat(Report.statusOf(after(amended, new UndoWithdrawal(CASE))).code())
        .isEqualTo("in-mandate");
  }

  @Test
  void takesNoMoreThanItCanKeep() {
    var report = after(new Report.Absent(), submit(ASSAULT));
    for (var number = 1; number <= Told.MOST_AMENDMENTS; number++) {
      report = after(report, renamedSubmit(number));
    }
    assertThat(Report.toldOf(report).amendments()).hasSize(Told.MOST_AMENDMENTS);
    assertThat(Report.decide(report, renamedSubmit(99)))
        .isEqualTo(Decision.refused(Refusal.TOO_MANY_AMENDMENTS));
    assertThat(Report.decide(report, renamedSubmit(1))).isEqualTo(Decision.happened());
  }

  private static Submit renamedSubmit(int number) {
    return new Submit(
        CASE,
        Incidents.version(renamed(ASSAULT, "version " + number)),
        Set.of(ReportPart.STORY),
        true,
        AT,
        Optional.of(Incidents.NUMBER));
  }

  private static Wishes police(InstructionRule rule) {
    return Wishes.NONE.with(
        new Instruction(InstructionSubject.POLICE, rule, LocalDate.of(2026, 3, 9)));
  }

  private static Incident incident(Conduct conduct, VictimKind victim) {
    return Incidents.of(List.of(conduct), List.of(BiasIndicator.SLUR), victim, SAN_FRANCISCO, "ko");
  }

  /// The same codes in another text.
  private static Incident renamed(Incident incident, String content) {
    return new Incident(
        incident.channel(),
        incident.sender(),
        incident.place(),
        incident.month(),
        incident.speaks(),
        incident.reads(),
        incident.codes(),
        incident.via(),
        content,
        incident.notes());
  }

  private static Submit submit(Incident incident) {
    return submit(Incidents.version(incident));
  }

  private static Submit submit(Version version) {
    return new Submit(CASE, version, Set.of(), true, AT, Optional.of(Incidents.NUMBER));
  }

  private static List<ReportEvent> events(Report state, ReportCommand command) {
    return Report.decide(state, command)
            instanceof Decision.Happened<ReportEvent, Refusal>(var events)
        ? events
        : List.of();
  }

  private static Report after(Report state, ReportCommand command) {
    return Report.DECIDER.after(state, events(state, command));
  }
}

package org.alliance.intake.application.desk;

import static org.alliance.intake.application.desk.DeskFixture.entry;
import static org.alliance.intake.application.desk.DeskFixture.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.clients.ClientRequests.Kind;
import org.alliance.intake.application.desk.TakingCalls.Outcome;
import org.alliance.intake.application.form.Receipt;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.Submission;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.PastConsent;
import org.alliance.intake.domain.plan.CallTime;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class HelpingCallersTests {
  private final DeskFixture desk = new DeskFixture();
  private final Staff own = worker("a");
  private final Staff other = worker("b");
  private final Receipt receipt = sentBy(own);
  private final CaseId id = receipt.report();

  private Receipt sentBy(Staff worker) {
    var draft = desk.calls.begin(worker, "");
    var answers =
        Map.of(
            "conduct", "assault",
            "victim", "person",
            "biasIndicators", "slur",
            "consents.lawFirms", "given",
            "safeToContact", "yes",
            "contactChannels", "call",
            "contactHours", "evening",
            "name", "CANARY");
    return ((Outcome.Taken) desk.calls.send(worker, draft, entry(0, answers))).receipt();
  }

  @Test
  void findsTheOwnOrganisationsReportByItsNumber() {
    var number = receipt.number().orElseThrow();
    assertThat(desk.callers.find(own, number.toLowerCase().replace("-", " "))).contains(id);
    assertThat(desk.callers.find(other, number)).isEmpty();
    assertThat(desk.callers.client(other, id)).isEmpty();
    assertThat(desk.callers.find(own, "AA-0000")).isEmpty();
    assertThat(desk.callers.find(own, "")).isEmpty();
  }

  @Test
  void writesDownWhoReadThePlanOfWhom() {
    desk.requests.ask(id, Kind.CALL);
    assertThat(desk.callers.waiting(own)).hasSize(1);
    assertThat(desk.callers.waiting(other)).isEmpty();
    assertThat(desk.callers.client(own, id)).isPresent();
    assertThat(desk.callers.client(other, id)).isEmpty();
    assertThat(desk.trail.facts())
        .extracting(
            fact -> fact.staff() + " " + fact.role() + " " + fact.part() + " " + fact.caseId())
        .containsExactly("worker-of-a hotline safe-contact " + id);
  }

  @Test
  void readsNoPlanIfTheTrailCannotBeWritten() {
    desk.requests.ask(id, Kind.CALL);
    desk.trail.breakDown();
    assertThatThrownBy(() -> desk.callers.waiting(own)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsAnybodysReportByTheCodeThatTheCallerSays() {
    assertThat(desk.callers.find(other, "0000-0000")).isEmpty();
    assertThat(desk.callers.find(other, receipt.code().inGroups().toLowerCase())).contains(id);
    var client = desk.callers.client(other, id).orElseThrow();
    assertThat(client.mayLoosen()).isFalse();
    assertThat(desk.callers.client(worker("c"), id)).isEmpty();
  }

  @Test
  void isForThoseWhoCameWithoutAnOrganisationToo() {
    var stranger =
        (Submission.Kept)
            desk.reports.submit(
                Answers.NONE.with(Questions.STATE, "NJ").with(Questions.CONDUCT, List.of("threat")),
                Origin.stranger("", "request-1"));
    desk.requests.ask(stranger.id(), Kind.CALL);
    desk.requests.ask(id, Kind.CALL);
    assertThat(desk.callers.waiting(own))
        .extracting(HelpingCallers.Client::id)
        .containsExactly(stranger.id(), id);
    assertThat(desk.callers.waiting(other))
        .extracting(HelpingCallers.Client::id)
        .containsExactly(stranger.id());
  }

  @Test
  void saysWhetherNowIsASafeTime() {
    desk.requests.ask(id, Kind.CALL);
    var client = desk.callers.waiting(own).getFirst();
    assertThat(client.callTime()).isEqualTo(CallTime.INSIDE);
    assertThat(client.plan().hours()).containsExactly("evening");
    desk.callers.instruct(own, id, InstructionSubject.CONTACT, InstructionRule.FORBID);
    assertThat(desk.callers.waiting(own).getFirst().callTime()).isEqualTo(CallTime.NO_CALLS);
    assertThat(desk.callers.called(other, id)).isFalse();
    assertThat(desk.callers.waiting(own)).hasSize(1);
    assertThat(desk.callers.called(own, id)).isTrue();
    assertThat(desk.callers.waiting(own)).isEmpty();
  }

  @Test
  void stopsAtOnceAndOnlyForThoseWhoMay() {
    assertThat(desk.callers.withdraw(other, id, WithdrawalReason.NOT_SAFE)).isEmpty();
    assertThat(desk.callers.withdrawConsent(other, id, ConsentRecipient.LAW_FIRMS)).isEmpty();
    assertThat(desk.reports.find(id)).isInstanceOf(Report.Accepted.class);
    assertThat(desk.callers.withdrawConsent(own, id, ConsentRecipient.LAW_FIRMS)).isPresent();
    assertThat(Report.toldOf(desk.reports.find(id)).wishes().mayAskFirms()).isFalse();
    assertThat(desk.callers.withdraw(own, id, WithdrawalReason.NOT_SAFE)).isPresent();
    assertThat(desk.reports.find(id)).isInstanceOf(Report.Withdrawn.class);
  }

  @Test
  void owesACallOnceAClientHasWithdrawnAndEndsTheReportWithIt() {
    desk.callers.withdraw(own, id, WithdrawalReason.NO_LONGER_WANTED);
    var owed = desk.callers.waiting(own).getFirst();
    assertThat(owed.isToConfirm()).isTrue();
    assertThat(owed.callTime()).as("the plan's hours hold for it").isEqualTo(CallTime.INSIDE);
    assertThat(desk.callers.confirmWithdrawal(other, id)).isEmpty();
    assertThat(desk.callers.confirmWithdrawal(own, id).orElseThrow())
        .isInstanceOf(Decision.Happened.class);
    assertThat(desk.callers.waiting(own)).isEmpty();
    assertThat(((Report.Withdrawn) desk.reports.find(id)).end())
        .hasValueSatisfying(end -> {
          assertThat(end.way()).isEqualTo(WithdrawalEnd.Way.CALL);
          assertThat(end.by()).isEqualTo(own.worker());
        });
    assertThat(desk.callers.client(own, id).orElseThrow().callTime()).isEqualTo(CallTime.NO_CALLS);
    assertThat(desk.callers.undoWithdrawal(own, id).orElseThrow())
        .isEqualTo(Decision.refused(Refusal.WITHDRAWAL_ENDED));
  }

  @Test
  void recordsConsentByVoiceWithItsReceipt() {
    desk.callers.withdrawConsent(own, id, ConsentRecipient.LAW_FIRMS);
    desk.callers.find(other, receipt.code().value());
    assertThat(desk.callers.giveConsent(other, id, ConsentRecipient.LAW_FIRMS)).isEmpty();
    assertThat(desk.callers.giveConsent(own, id, ConsentRecipient.LAW_FIRMS)).isPresent();
    var wishes = Report.toldOf(desk.reports.find(id)).wishes();
    assertThat(wishes.consentTo(ConsentRecipient.LAW_FIRMS))
        .returns(true, Consent::isGiven)
        .returns(Optional.of(Consent.Basis.SPOKEN), Consent::basis);
    assertThat(wishes.consentTo(ConsentRecipient.LAW_FIRMS).until()).isPresent();
    assertThat(wishes.pastConsents())
        .extracting(PastConsent::end)
        .containsExactly(PastConsent.End.WITHDRAWN, PastConsent.End.SUPERSEDED);
    assertThat(wishes.pastConsents().getFirst().consent().recorded().orElseThrow().language())
        .as("the caller was asked in Korean")
        .contains(new LanguageTag("ko"));
  }

  @Test
  void undoesAWithdrawalForThoseWhoMayLoosen() {
    desk.callers.withdraw(own, id, WithdrawalReason.NO_LONGER_WANTED);
    desk.callers.find(other, receipt.code().value());
    assertThat(desk.callers.undoWithdrawal(other, id)).isEmpty();
    assertThat(desk.callers.undoWithdrawal(own, id)).isPresent();
    assertThat(desk.reports.find(id)).isInstanceOf(Report.Accepted.class);
    assertThat(desk.callers.waiting(own)).isEmpty();
  }

  /// A call that must not be made cannot have confirmed anything.
  @Test
  void endsNothingByACallThatIsForbidden() {
    desk.callers.instruct(own, id, InstructionSubject.CONTACT, InstructionRule.FORBID);
    desk.callers.withdraw(own, id, WithdrawalReason.NOT_SAFE);
    assertThat(desk.callers.confirmWithdrawal(own, id).orElseThrow())
        .isEqualTo(Decision.refused(Refusal.NO_CALLS));
    assertThat(((Report.Withdrawn) desk.reports.find(id)).end()).isEmpty();
  }

  @Test
  void loosensNothingForTheDeskOfSomebodyElse() {
    desk.callers.find(other, receipt.code().value());
    assertThat(desk.callers.instruct(other, id, InstructionSubject.PRESS, InstructionRule.ALLOW))
        .isEmpty();
    assertThat(desk.callers.instruct(other, id, InstructionSubject.PRESS, InstructionRule.FORBID))
        .isPresent();
    desk.callers.instruct(own, id, InstructionSubject.SERVICE_PROVIDERS, InstructionRule.ASK);
    assertThat(
            Report.toldOf(desk.reports.find(id))
                .wishes()
                .consentTo(ConsentRecipient.SERVICE_PROVIDERS)
                .answer())
        .isEqualTo(Consent.Answer.REFUSED);
    assertThat(desk.callers.instruct(own, id, InstructionSubject.PRESS, InstructionRule.ALLOW))
        .isPresent();
    assertThat(Report.toldOf(desk.reports.find(id)).wishes().ruleOn(InstructionSubject.PRESS))
        .isEqualTo(InstructionRule.ALLOW);
  }

  @Test
  void givesANewCodeThatOnlyTheOwnDeskCanReadOut() {
    assertThat(desk.callers.newCode(other, id)).isEmpty();
    assertThat(desk.codes.reportOf(receipt.code())).contains(id);
    var shown = desk.callers.newCode(own, id).orElseThrow();
    assertThat(desk.codes.reportOf(receipt.code())).isEmpty();
    assertThat(desk.calls.find(other, shown)).isEmpty();
    var draft = desk.calls.find(own, shown).orElseThrow();
    assertThat(draft.receipt().map(Receipt::report)).isEqualTo(Optional.of(id));
    assertThat(desk.codes.reportOf(draft.receipt().orElseThrow().code())).contains(id);
    assertThat(desk.calls.unfinished(own)).isEmpty();
  }
}

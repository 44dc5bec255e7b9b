package org.alliance.intake.application.desk;

import static org.alliance.intake.application.desk.DeskFixture.entry;
import static org.alliance.intake.application.desk.DeskFixture.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.clients.ClientRequests.Kind;
import org.alliance.intake.application.desk.ConfirmingPlans.Outcome;
import org.alliance.intake.application.plan.ChangingPlans;
import org.alliance.intake.application.plan.KeptPlan;
import org.alliance.intake.application.plan.KeptPlan.Way;
import org.alliance.intake.application.plan.KeptPlan.Wisher;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.plan.CallTime;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A client, or whoever sent the report again, wishes another plan; a worker asks the client.
class ConfirmingPlansTests {
  private static final List<String> EVENING = List.of("evening");

  private final DeskFixture desk = new DeskFixture();
  private final Staff own = worker("a");
  private final Staff other = worker("b");
  private final CaseId id = sent();

  private CaseId sent() {
    var draft = desk.calls.begin(own, "");
    var answers =
        Map.of(
            "conduct", "assault",
            "victim", "person",
            "biasIndicators", "slur",
            "safeToContact", "yes",
            "contactChannels", "call",
            "contactHours", "evening",
            "voicemail", "yes",
            "phone", "201 555 0149",
            "name", "CANARY");
    return ((TakingCalls.Outcome.Taken) desk.calls.send(own, draft, entry(0, answers)))
        .receipt()
        .report();
  }

  private PlanOnFile plan() {
    return desk.plans.of(id, desk.reports.find(id));
  }

  private ChangingPlans.Outcome change(Map<PlanPart, List<String>> wanted) {
    return desk.changing.change(
        id, desk.reports.find(id), plan().seen(), new SafeContactPlan(wanted));
  }

  private Outcome answer(Staff staff, Wisher wisher, Way way, boolean isConfirmed) {
    return desk.confirming.answer(staff, id, plan().seen(), wisher, way, isConfirmed).orElseThrow();
  }

  private void amend(String via, Written question, String text) {
    desk.reports.amend(
        id,
        Answers.NONE.with(question, text).with(Questions.STATE, "NJ"),
        Origin.stranger("", via));
  }

  @Test
  void whatIsTighterHoldsAtOnceAndNobodyHasToAsk() {
    assertThat(change(Map.of(PlanPart.VOICEMAIL, List.of("no"), PlanPart.PHONE, List.of())))
        .isEqualTo(ChangingPlans.Outcome.HOLDS);
    assertThat(plan().holds().text(PlanPart.VOICEMAIL)).isEqualTo("no");
    assertThat(plan().holds().of(PlanPart.PHONE)).isEmpty();
    assertThat(plan().isWaiting()).isFalse();
    assertThat(desk.callers.waiting(own)).isEmpty();
  }

  @Test
  void whatIsLooserWaitsOnTheListOfCalls() {
    assertThat(change(Map.of(PlanPart.HOURS, List.of("morning", "evening"))))
        .isEqualTo(ChangingPlans.Outcome.WAITS);
    assertThat(plan().holds().of(PlanPart.HOURS)).isEqualTo(EVENING);
    assertThat(desk.callers.waiting(own))
        .singleElement()
        .satisfies(client -> {
          assertThat(client.isPlanToConfirm()).isTrue();
          assertThat(client.callTime()).isEqualTo(CallTime.INSIDE);
          assertThat(client.plan().hours()).isEqualTo(EVENING);
          assertThat(client.waitsSince()).isPresent();
          assertThat(client.since()).isEmpty();
        });
    assertThat(desk.callers.waiting(other)).isEmpty();
    assertThat(answer(own, Wisher.CLIENT, Way.BY_PLAN, true)).isEqualTo(Outcome.RECORDED);
    assertThat(plan().holds().of(PlanPart.HOURS)).containsExactly("morning", "evening");
    assertThat(plan().answers())
        .singleElement()
        .returns(own.worker(), KeptPlan.Answer::by)
        .returns(Way.BY_PLAN, KeptPlan.Answer::way)
        .returns(true, KeptPlan.Answer::isConfirmed);
    assertThat(desk.trail.facts()).extracting(AuditFact::act).contains(AuditFact.PLAN_CONFIRMED);
    assertThat(desk.callers.waiting(own)).isEmpty();
    assertThat(desk.requests.isOpen(id, Kind.CONFIRM_PLAN)).isFalse();
  }

  @Test
  void aWishThatTheClientDoesNotWantIsDropped() {
    change(Map.of(PlanPart.PHONE, List.of("201 555 0150")));
    assertThat(answer(own, Wisher.CLIENT, Way.BY_PLAN, false)).isEqualTo(Outcome.RECORDED);
    assertThat(plan().holds().text(PlanPart.PHONE)).isEqualTo("201 555 0149");
    assertThat(plan().isWaiting()).isFalse();
    assertThat(desk.callers.waiting(own)).isEmpty();
  }

  @Test
  void aLaterWishTakesThePlaceOfAnEarlierOneAndNobodyConfirmsTheWrongOne() {
    change(Map.of(PlanPart.HOURS, List.of("morning")));
    var readOut = plan().seen();
    change(Map.of(PlanPart.PHONE, List.of("201 555 0150")));
    assertThat(plan().client().parts()).containsOnlyKeys(PlanPart.PHONE);
    assertThat(desk.confirming.answer(own, id, readOut, Wisher.CLIENT, Way.BY_PLAN, true))
        .contains(Outcome.CHANGED_MEANWHILE);
    assertThat(plan().holds().of(PlanPart.HOURS)).isEqualTo(EVENING);
  }

  @Test
  void twoWindowsDoNotUndoEachOther() {
    var seen = plan().seen();
    change(Map.of(PlanPart.VOICEMAIL, List.of("no")));
    assertThat(
            desk.changing.change(
                id,
                desk.reports.find(id),
                seen,
                new SafeContactPlan(Map.of(PlanPart.HOURS, List.of("morning")))))
        .isEqualTo(ChangingPlans.Outcome.CHANGED_MEANWHILE);
    assertThat(plan().isWaiting()).isFalse();
  }

  /// Whoever sends the report again may be the one whom the client fears.
  @Test
  void aLaterVersionOfTheReportWaitsLikeTheClientsWish() {
    amend("later-1", Questions.PHONE, "201 555 0150");
    assertThat(plan().holds().text(PlanPart.PHONE)).isEqualTo("201 555 0149");
    assertThat(plan().sender().text(PlanPart.PHONE)).isEqualTo("201 555 0150");
    assertThat(desk.callers.waiting(own)).hasSize(1);
    change(Map.of(PlanPart.HOURS, List.of("morning")));
    assertThat(answer(own, Wisher.CLIENT, Way.BY_PLAN, false)).isEqualTo(Outcome.RECORDED);
    assertThat(desk.callers.waiting(own)).as("the sender's is still there").hasSize(1);
    assertThat(answer(own, Wisher.SENDER, Way.BY_PLAN, true)).isEqualTo(Outcome.RECORDED);
    assertThat(plan().holds().text(PlanPart.PHONE)).isEqualTo("201 555 0150");
    amend("later-1", Questions.PHONE, "201 555 0150");
    assertThat(desk.callers.waiting(own)).as("told again").isEmpty();
    amend("later-2", Questions.VOICEMAIL, "no");
    assertThat(plan().holds().text(PlanPart.VOICEMAIL)).as("tighter").isEqualTo("no");
    assertThat(plan().isWaiting()).isFalse();
  }

  @Test
  void whatASenderTellsAgainOtherwiseTakesThePlaceOfWhatItToldBefore() {
    amend("later-1", Questions.CONTACT_HOURS, "morning");
    amend("later-2", Questions.CONTACT_HOURS, "evening");
    assertThat(plan().isWaiting()).isFalse();
    assertThat(desk.callers.waiting(own)).isEmpty();
  }

  @Test
  void onlyWhoMayLoosenConfirms() {
    change(Map.of(PlanPart.HOURS, List.of("morning")));
    assertThat(desk.confirming.answer(other, id, "1-1", Wisher.CLIENT, Way.BY_PLAN, true))
        .isEmpty();
    var code = desk.codes.give(id);
    desk.callers.find(other, code.inGroups());
    assertThat(answer(other, Wisher.CLIENT, Way.BY_PLAN, true)).isEqualTo(Outcome.NOT_ALLOWED);
    assertThat(plan().isWaiting()).isTrue();
    assertThat(answer(other, Wisher.CLIENT, Way.BY_PLAN, false)).isEqualTo(Outcome.RECORDED);
    assertThat(plan().isWaiting()).isFalse();
  }

  /// A wish does not let anybody call a client who forbade it, or who has not said that they may be
  /// called: the sender may have wished it.
  @ParameterizedTest
  @EnumSource(
      value = InstructionRule.class,
      names = {"FORBID", "ASK"})
  void aClientWhoMayNotBeCalledGetsInTouch(InstructionRule rule) {
    desk.instructions.instruct(id, InstructionSubject.CONTACT, rule);
    change(
        Map.of(PlanPart.HOURS, List.of("morning", "evening"), PlanPart.VOICEMAIL, List.of("no")));
    assertThat(plan().holds().text(PlanPart.VOICEMAIL)).isEqualTo("no");
    assertThat(desk.callers.waiting(own))
        .singleElement()
        .returns(CallTime.NO_CALLS, HelpingCallers.Client::callTime);
    assertThat(answer(own, Wisher.CLIENT, Way.BY_PLAN, true)).isEqualTo(Outcome.NO_CALLS);
    assertThat(answer(own, Wisher.CLIENT, Way.CLIENT_CAME, true)).isEqualTo(Outcome.RECORDED);
    assertThat(plan().holds().of(PlanPart.HOURS)).containsExactly("morning", "evening");
  }

  @Test
  void allWishesEndWithTheReport() {
    amend("later-1", Questions.PHONE, "201 555 0150");
    change(Map.of(PlanPart.HOURS, List.of("morning")));
    desk.callers.withdraw(own, id, WithdrawalReason.NOT_TOLD);
    assertThat(plan().isWaiting()).as("it may be undone").isTrue();
    assertThat(desk.callers.waiting(own)).hasSize(1);
    desk.callers.confirmWithdrawal(own, id);
    assertThat(plan().isWaiting()).isFalse();
    assertThat(desk.requests.isOpen(id, Kind.CONFIRM_PLAN)).isFalse();
    assertThat(desk.callers.waiting(own)).isEmpty();
  }
}

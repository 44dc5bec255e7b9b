package org.alliance.intake.application.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.intake.domain.retention.KeptData;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// People have the data of a client erased, or stop that with a hold.
class ForgettingClientsTests {
  private static final CaseId CASE = Incidents.CASE;
  private static final Staffer ANN = new Staffer("ann", "coordinator", "");
  private static final Staffer BEN = new Staffer("ben", "coordinator", "");

  private final ForgettingScene scene = new ForgettingScene();

  private Optional<Refusal> ask(Staffer by) {
    return scene.take(
        by, new KeepingStep.AskForErasure(by.id(), ErasureReason.CLIENT_ASKED, scene.now));
  }

  private Optional<Refusal> confirm(Staffer by) {
    return scene.take(by, new KeepingStep.ConfirmErasure(by.id(), scene.now));
  }

  @Test
  void takesTwoPersons() {
    scene.submitted(Incidents.inMandate());
    assertThat(confirm(ANN)).contains(Refusal.ERASURE_NOT_ASKED);
    assertThat(ask(ANN)).isEmpty();
    assertThat(confirm(ANN)).contains(Refusal.SAME_PERSON);
    assertThat(scene.forgotten).isEmpty();
    assertThat(confirm(BEN)).isEmpty();
    assertThat(scene.forgotten).containsExactly(KeptData.values());
    assertThat(scene.rewritten).isEqualTo(1);
    assertThat(scene.acts())
        .containsExactly(
            AuditFact.REFUSED,
            "erasure-asked",
            AuditFact.REFUSED,
            "erasure-confirmed",
            AuditFact.ERASED);
    assertThat(scene.trail.ofCase(CASE, 100))
        .noneMatch(entry -> entry.fact().sealedReason().contains("because"));
  }

  @Test
  void changesNothingTheSecondTime() {
    scene.submitted(Incidents.inMandate());
    ask(ANN);
    confirm(BEN);
    var before = scene.report();
    scene.forgotten.clear();
    assertThat(ask(BEN)).isEmpty();
    assertThat(confirm(ANN)).isEmpty();
    assertThat(scene.take(ANN, new KeepingStep.TakeErasureBack("ann"))).contains(Refusal.ERASED);
    assertThat(scene.take(ANN, new KeepingStep.PlaceHold("ann", scene.now)))
        .contains(Refusal.ERASED);
    assertThat(scene.report()).isEqualTo(before);
    assertThat(scene.forgotten).isEmpty();
  }

  @Test
  void stopsOnAHoldUntilTwoPersonsLiftIt() {
    scene.submitted(Incidents.inMandate());
    ask(ANN);
    assertThat(scene.take(ANN, new KeepingStep.PlaceHold("ann", scene.now))).isEmpty();
    assertThat(confirm(BEN)).contains(Refusal.ON_HOLD);
    assertThat(scene.take(BEN, new KeepingStep.LiftHold("ben"))).contains(Refusal.LIFT_NOT_ASKED);
    assertThat(scene.take(BEN, new KeepingStep.AskToLiftHold("ben"))).isEmpty();
    assertThat(scene.take(BEN, new KeepingStep.LiftHold("ben"))).contains(Refusal.SAME_PERSON);
    assertThat(scene.forgotten).isEmpty();
    assertThat(scene.take(ANN, new KeepingStep.LiftHold("ann"))).isEmpty();
    assertThat(confirm(BEN)).isEmpty();
    assertThat(scene.forgotten).contains(KeptData.PERSON);
  }

  /// Nothing is decided any more about somebody who is forgotten, and nothing brings them back.
  @Test
  void endsTheReportForGood() {
    scene.submitted(Incidents.inMandate());
    ask(ANN);
    confirm(BEN);
    assertThat(scene.report()).isInstanceOf(Report.Withdrawn.class);
    assertThat(scene.handle(new UndoWithdrawal(CASE))).isEqualTo(Decision.refused(Refusal.ERASED));
    var again =
        scene.handle(
            new Submit(
                CASE,
                Incidents.version(Incidents.outside()),
                Set.of(),
                true,
                scene.now,
                Optional.empty()));
    assertThat(again).isEqualTo(Decision.refused(Refusal.ERASED));
    assertThat(Report.toldOf(scene.report()).number()).contains(Incidents.NUMBER);
  }

  @Test
  void leavesADeclinedReportDeclined() {
    scene.submitted(Incidents.outside());
    ask(ANN);
    confirm(BEN);
    assertThat(scene.report()).isInstanceOf(Report.Declined.class);
    assertThat(Report.isErased(scene.report())).isTrue();
  }

  @Test
  void isFinishedByTheRunAfterACrash() {
    scene.submitted(Incidents.inMandate());
    ask(ANN);
    scene.handle(new ReportCommand.Keep(CASE, new KeepingStep.ConfirmErasure("ben", scene.now)));
    assertThat(Report.toldOf(scene.report()).keeping().isUnfinished()).isTrue();
    scene.run().run();
    assertThat(scene.forgotten).containsExactly(KeptData.values());
    assertThat(Report.toldOf(scene.report()).keeping().isUnfinished()).isFalse();
  }
}

package org.alliance.intake.application.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.ReportCommand.NoteClosing;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.retention.Ended;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.intake.domain.retention.KeptData;
import org.alliance.intake.domain.retention.RetentionTable;
import org.junit.jupiter.api.Test;

/// When the time to keep a client's data is over, and from when it counts.
class RetentionRunTests {
  private static final CaseId CASE = Incidents.CASE;
  private static final Staffer ANN = new Staffer("ann", "coordinator", "");
  private static final Staffer BEN = new Staffer("ben", "coordinator", "");

  private final ForgettingScene scene = new ForgettingScene();

  private void close(boolean isClosed) {
    scene.handle(new NoteClosing(new Closing(isClosed, scene.now)));
  }

  @Test
  void deletesByTheTableWhatIsDue() {
    scene.submitted(Incidents.inMandate());
    assertThat(scene.run().run()).isZero();
    assertThat(scene.marks.all()).as("it is worked on").isEmpty();
    scene.handle(new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    scene.run().run();
    for (var data : KeptData.values()) {
      assertThat(RetentionTable.lasts(data, Ended.WITHDRAWN))
          .isLessThanOrEqualTo(RetentionTable.lasts(KeptData.PERSON, Ended.WITHDRAWN));
    }
    scene.now = Incidents.AT.plus(RetentionTable.lasts(KeptData.CALL_REQUEST, Ended.WITHDRAWN));
    scene.run().run();
    scene.run().run();
    assertThat(scene.forgotten)
        .containsExactlyInAnyOrder(
            KeptData.CALL_REQUEST, KeptData.DRAFT, KeptData.BLIND_INDEX, KeptData.REVIEW);
    scene.now = Incidents.AT.plus(Duration.ofDays(90)).minusSeconds(1);
    assertThat(scene.run().run()).isZero();
    scene.now = Incidents.AT.plus(Duration.ofDays(90));
    assertThat(scene.run().run()).isEqualTo(1);
    assertThat(scene.forgotten).contains(KeptData.PERSON, KeptData.STATUS_CODE);
    assertThat(scene.acts()).containsExactly("time-over", AuditFact.ERASED);
    assertThat(scene.run().run()).isZero();
  }

  @Test
  void keepsEverythingThatIsOnHold() {
    scene.submitted(Incidents.inMandate());
    scene.handle(new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    scene.run().run();
    scene.take(ANN, new KeepingStep.PlaceHold("ann", scene.now));
    scene.now = Incidents.AT.plus(Duration.ofDays(4000));
    assertThat(scene.run().run()).isZero();
    assertThat(scene.forgotten).isEmpty();
    scene.take(ANN, new KeepingStep.AskToLiftHold("ann"));
    scene.take(BEN, new KeepingStep.LiftHold("ben"));
    assertThat(scene.run().run()).isEqualTo(1);
  }

  @Test
  void startsTheTimeAnewIfTheClientReturns() {
    scene.submitted(Incidents.inMandate());
    scene.handle(new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    scene.run().run();
    scene.handle(new UndoWithdrawal(CASE));
    scene.now = Incidents.AT.plus(Duration.ofDays(89));
    scene.run().run();
    scene.handle(new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    scene.run().run();
    scene.now = Incidents.AT.plus(Duration.ofDays(91));
    assertThat(scene.run().run()).isZero();
    assertThat(scene.forgotten).doesNotContain(KeptData.PERSON);
  }

  @Test
  void countsFromTheClosingAndStopsWithAReopening() {
    scene.submitted(Incidents.inMandate());
    var closed = scene.now;
    close(true);
    scene.now = closed.plus(Duration.ofDays(10));
    scene.run().run();
    assertThat(scene.marks.all().get(CASE))
        .isEqualTo(new RetentionClock.Mark(Ended.WORK_OVER, closed, Set.of()));
    close(false);
    scene.run().run();
    assertThat(scene.marks.all()).isEmpty();
    close(true);
    scene.run().run();
    var lasts = RetentionTable.lasts(KeptData.PERSON, Ended.WORK_OVER);
    scene.now = scene.now.plus(lasts).minusSeconds(1);
    assertThat(scene.run().run()).isZero();
    scene.now = scene.now.plusSeconds(1);
    assertThat(scene.run().run()).isEqualTo(1);
  }

  /// A reopening and a closing between two runs are seen, too.
  @Test
  void startsTheTimeAnewWithAnotherClosing() {
    scene.submitted(Incidents.inMandate());
    close(true);
    scene.run().run();
    scene.now = scene.now.plus(Duration.ofDays(89));
    close(false);
    close(true);
    scene.run().run();
    assertThat(scene.marks.all().get(CASE))
        .isEqualTo(new RetentionClock.Mark(Ended.WORK_OVER, scene.now, Set.of()));
  }

  @Test
  void countsAWithdrawalOfAClosedCaseFromTheWithdrawal() {
    scene.submitted(Incidents.inMandate());
    close(true);
    scene.now = scene.now.plus(Duration.ofDays(60));
    scene.handle(new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    scene.run().run();
    assertThat(scene.marks.all().get(CASE))
        .isEqualTo(new RetentionClock.Mark(Ended.WITHDRAWN, scene.now, Set.of()));
  }

  @Test
  void runsInOneInstanceAtATime() {
    scene.submitted(Incidents.inMandate());
    scene.handle(new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    scene.marks.take("another", scene.now);
    scene.run().run();
    assertThat(scene.marks.all()).isEmpty();
  }
}

package org.alliance.intake.application.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ErasureReason;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.clientfile.AuditTrailInMemory;
import org.alliance.intake.application.clientfile.ReasonSeal;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.vault.PersonKeysInMemory;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.NoteClosing;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.retention.Ended;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.intake.domain.retention.KeptData;
import org.alliance.intake.domain.retention.RetentionTable;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Test;

class ForgettingClientsTests {
  private static final CaseId CASE = Incidents.CASE;
  private static final Staffer ANN = new Staffer("ann", "coordinator", "");
  private static final Staffer BEN = new Staffer("ben", "coordinator", "");

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  private final List<KeptData> forgotten = new ArrayList<>();
  private final List<PersonalStore> stores =
      Stream.of(KeptData.values()).<PersonalStore>map(Store::new).toList();
  private final AuditTrailInMemory trail = new AuditTrailInMemory();
  private final Marks marks = new Marks();
  private Instant now = Incidents.AT;
  private int rewritten;

  private final class Store implements PersonalStore {
    private final KeptData data;

    Store(KeptData data) {
      this.data = data;
    }

    @Override
    public KeptData data() {
      return data;
    }

    @Override
    public void forget(CaseId id) {
      forgotten.add(data);
    }
  }

  private final class Marks implements RetentionClock {
    private final Map<CaseId, Mark> all = new HashMap<>();
    private String holder = "";

    @Override
    public Map<CaseId, Mark> all() {
      return Map.copyOf(all);
    }

    @Override
    public void begin(CaseId id, Ended ended, Instant since) {
      all.put(id, new Mark(ended, since, Set.of()));
    }

    @Override
    public void note(CaseId id, KeptData gone) {
      all.computeIfPresent(
          id,
          (_, mark) ->
              new RetentionClock.Mark(
                  mark.ended(),
                  mark.since(),
                  Stream.concat(mark.gone().stream(), Stream.of(gone))
                      .collect(Collectors.toSet())));
    }

    @Override
    public void stop(CaseId id) {
      all.remove(id);
    }

    @Override
    public boolean take(String instance, Instant at) {
      if (holder.isEmpty() || holder.equals(instance)) {
        holder = instance;
        return true;
      }
      return false;
    }

    @Override
    public void letGo(String instance) {
      holder = "";
    }
  }

  private ForgettingClients forgetting() {
    var key = TestKeys.of(1);
    return new ForgettingClients(
        reports,
        stores,
        () -> ++rewritten > 0,
        trail,
        new ReasonSeal(key, new PersonKeysInMemory(key)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private RetentionRun run() {
    return new RetentionRun(
        new ReportsAtRest() {
          @Override
          public void forEach(BiConsumer<CaseId, Report> each) {
            each.accept(CASE, report());
          }

          @Override
          public List<CaseId> withExpiredConsent(Instant at) {
            return Report.toldOf(report()).wishes().expiredAt(at).isEmpty()
                ? List.of()
                : List.of(CASE);
          }

          @Override
          public List<CaseId> unfinished() {
            return Report.toldOf(report()).keeping().isUnfinished() ? List.of(CASE) : List.of();
          }
        },
        marks,
        stores,
        forgetting(),
        new RecordingClientInstructions(reports, Clock.fixed(now, ZoneOffset.UTC)),
        "one",
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private Report report() {
    return reports.stateOf(CASE.value());
  }

  private void submitted(Incident incident) {
    reports.handle(
        CASE.value(),
        new Submit(
            CASE,
            Incidents.version(incident),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
  }

  private Optional<Refusal> take(Staffer by, KeepingStep step) {
    return forgetting().take(CASE, step, by, "because");
  }

  private Optional<Refusal> ask(Staffer by) {
    return take(by, new KeepingStep.AskForErasure(by.id(), ErasureReason.CLIENT_ASKED, now));
  }

  private Optional<Refusal> confirm(Staffer by) {
    return take(by, new KeepingStep.ConfirmErasure(by.id(), now));
  }

  private List<String> acts() {
    return trail.ofCase(CASE, 100).reversed().stream().map(entry -> entry.fact().act()).toList();
  }

  @Test
  void takesTwoPersons() {
    submitted(Incidents.inMandate());
    assertThat(confirm(ANN)).contains(Refusal.ERASURE_NOT_ASKED);
    assertThat(ask(ANN)).isEmpty();
    assertThat(confirm(ANN)).contains(Refusal.SAME_PERSON);
    assertThat(forgotten).isEmpty();
    assertThat(confirm(BEN)).isEmpty();
    assertThat(forgotten).containsExactly(KeptData.values());
    assertThat(rewritten).isEqualTo(1);
    assertThat(acts())
        .containsExactly(
            AuditFact.REFUSED,
            "erasure-asked",
            AuditFact.REFUSED,
            "erasure-confirmed",
            AuditFact.ERASED);
    assertThat(trail.ofCase(CASE, 100))
        .noneMatch(entry -> entry.fact().sealedReason().contains("because"));
  }

  @Test
  void changesNothingTheSecondTime() {
    submitted(Incidents.inMandate());
    ask(ANN);
    confirm(BEN);
    var before = report();
    forgotten.clear();
    assertThat(ask(BEN)).isEmpty();
    assertThat(confirm(ANN)).isEmpty();
    assertThat(take(ANN, new KeepingStep.TakeErasureBack("ann"))).contains(Refusal.ERASED);
    assertThat(take(ANN, new KeepingStep.PlaceHold("ann", now))).contains(Refusal.ERASED);
    assertThat(report()).isEqualTo(before);
    assertThat(forgotten).isEmpty();
  }

  @Test
  void stopsOnAHoldUntilTwoPersonsLiftIt() {
    submitted(Incidents.inMandate());
    ask(ANN);
    assertThat(take(ANN, new KeepingStep.PlaceHold("ann", now))).isEmpty();
    assertThat(confirm(BEN)).contains(Refusal.ON_HOLD);
    assertThat(take(BEN, new KeepingStep.LiftHold("ben"))).contains(Refusal.LIFT_NOT_ASKED);
    assertThat(take(BEN, new KeepingStep.AskToLiftHold("ben"))).isEmpty();
    assertThat(take(BEN, new KeepingStep.LiftHold("ben"))).contains(Refusal.SAME_PERSON);
    assertThat(forgotten).isEmpty();
    assertThat(take(ANN, new KeepingStep.LiftHold("ann"))).isEmpty();
    assertThat(confirm(BEN)).isEmpty();
    assertThat(forgotten).contains(KeptData.PERSON);
  }

  /// Nothing is decided any more about somebody who is forgotten, and nothing brings them back.
  @Test
  void endsTheReportForGood() {
    submitted(Incidents.inMandate());
    ask(ANN);
    confirm(BEN);
    assertThat(report()).isInstanceOf(Report.Withdrawn.class);
    assertThat(reports.handle(CASE.value(), new UndoWithdrawal(CASE)))
        .isEqualTo(Decision.refused(Refusal.ERASED));
    var again =
        reports.handle(
            CASE.value(),
            new Submit(
                CASE,
                Incidents.version(Incidents.outside()),
                Set.of(),
                true,
                now,
                Optional.empty()));
    assertThat(again).isEqualTo(Decision.refused(Refusal.ERASED));
    assertThat(Report.toldOf(report()).number()).contains(Incidents.NUMBER);
  }

  @Test
  void leavesADeclinedReportDeclined() {
    submitted(Incidents.outside());
    ask(ANN);
    confirm(BEN);
    assertThat(report()).isInstanceOf(Report.Declined.class);
    assertThat(Report.isErased(report())).isTrue();
  }

  @Test
  void isFinishedByTheRunAfterACrash() {
    submitted(Incidents.inMandate());
    ask(ANN);
    reports.handle(
        CASE.value(), new ReportCommand.Keep(CASE, new KeepingStep.ConfirmErasure("ben", now)));
    assertThat(Report.toldOf(report()).keeping().isUnfinished()).isTrue();
    run().run();
    assertThat(forgotten).containsExactly(KeptData.values());
    assertThat(Report.toldOf(report()).keeping().isUnfinished()).isFalse();
  }

  @Test
  void deletesByTheTableWhatIsDue() {
    submitted(Incidents.inMandate());
    assertThat(run().run()).isZero();
    assertThat(marks.all()).as("it is worked on").isEmpty();
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    run().run();
    for (var data : KeptData.values()) {
      assertThat(RetentionTable.lasts(data, Ended.WITHDRAWN))
          .isLessThanOrEqualTo(RetentionTable.lasts(KeptData.PERSON, Ended.WITHDRAWN));
    }
    now = Incidents.AT.plus(RetentionTable.lasts(KeptData.CALL_REQUEST, Ended.WITHDRAWN));
    run().run();
    run().run();
    assertThat(forgotten)
        .containsExactlyInAnyOrder(
            KeptData.CALL_REQUEST, KeptData.DRAFT, KeptData.BLIND_INDEX, KeptData.REVIEW);
    now = Incidents.AT.plus(Duration.ofDays(90)).minusSeconds(1);
    assertThat(run().run()).isZero();
    now = Incidents.AT.plus(Duration.ofDays(90));
    assertThat(run().run()).isEqualTo(1);
    assertThat(forgotten).contains(KeptData.PERSON, KeptData.STATUS_CODE);
    assertThat(acts()).containsExactly("time-over", AuditFact.ERASED);
    assertThat(run().run()).isZero();
  }

  @Test
  void keepsEverythingThatIsOnHold() {
    submitted(Incidents.inMandate());
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    run().run();
    take(ANN, new KeepingStep.PlaceHold("ann", now));
    now = Incidents.AT.plus(Duration.ofDays(4000));
    assertThat(run().run()).isZero();
    assertThat(forgotten).isEmpty();
    take(ANN, new KeepingStep.AskToLiftHold("ann"));
    take(BEN, new KeepingStep.LiftHold("ben"));
    assertThat(run().run()).isEqualTo(1);
  }

  @Test
  void startsTheTimeAnewIfTheClientReturns() {
    submitted(Incidents.inMandate());
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    run().run();
    reports.handle(CASE.value(), new UndoWithdrawal(CASE));
    now = Incidents.AT.plus(Duration.ofDays(89));
    run().run();
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    run().run();
    now = Incidents.AT.plus(Duration.ofDays(91));
    assertThat(run().run()).isZero();
    assertThat(forgotten).doesNotContain(KeptData.PERSON);
  }

  @Test
  void countsFromTheClosingAndStopsWithAReopening() {
    submitted(Incidents.inMandate());
    var closed = now;
    close(true);
    now = closed.plus(Duration.ofDays(10));
    run().run();
    assertThat(marks.all().get(CASE))
        .isEqualTo(new RetentionClock.Mark(Ended.WORK_OVER, closed, Set.of()));
    close(false);
    run().run();
    assertThat(marks.all()).isEmpty();
    close(true);
    run().run();
    now = now.plus(RetentionTable.lasts(KeptData.PERSON, Ended.WORK_OVER)).minusSeconds(1);
    assertThat(run().run()).isZero();
    now = now.plusSeconds(1);
    assertThat(run().run()).isEqualTo(1);
  }

  /// A reopening and a closing between two runs are seen, too.
  @Test
  void startsTheTimeAnewWithAnotherClosing() {
    submitted(Incidents.inMandate());
    close(true);
    run().run();
    now = now.plus(Duration.ofDays(89));
    close(false);
    close(true);
    run().run();
    assertThat(marks.all().get(CASE))
        .isEqualTo(new RetentionClock.Mark(Ended.WORK_OVER, now, Set.of()));
  }

  @Test
  void countsAWithdrawalOfAClosedCaseFromTheWithdrawal() {
    submitted(Incidents.inMandate());
    close(true);
    now = now.plus(Duration.ofDays(60));
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    run().run();
    assertThat(marks.all().get(CASE))
        .isEqualTo(new RetentionClock.Mark(Ended.WITHDRAWN, now, Set.of()));
  }

  private void close(boolean isClosed) {
    reports.handle(CASE.value(), new NoteClosing(new Closing(isClosed, now)));
  }

  @Test
  void runsInOneInstanceAtATime() {
    submitted(Incidents.inMandate());
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    marks.take("another", now);
    run().run();
    assertThat(marks.all()).isEmpty();
  }
}

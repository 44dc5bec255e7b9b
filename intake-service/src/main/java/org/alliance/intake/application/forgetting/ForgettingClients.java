package org.alliance.intake.application.forgetting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.clientfile.ReasonSeal;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.Keep;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Keeps a client on hold, or forgets one. Each step is an entry of the audit trail, which is
/// written before the step is taken: no entry, no step.
public final class ForgettingClients {
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final List<PersonalStore> stores;
  private final StoreRewrite rewrite;
  private final AuditTrail trail;
  private final ReasonSeal seal;
  private final Clock clock;

  public ForgettingClients(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      List<PersonalStore> stores,
      StoreRewrite rewrite,
      AuditTrail trail,
      ReasonSeal seal,
      Clock clock) {
    this.reports = reports;
    this.stores = List.copyOf(stores);
    this.rewrite = rewrite;
    this.trail = trail;
    this.seal = seal;
    this.clock = clock;
  }

  public Report find(CaseId id) {
    return reports.stateOf(id.value());
  }

  /// @param reason in words; it lies under the client's keys and goes with them
  /// @return why nothing was done; empty if it is done, or was before
  public Optional<Refusal> take(CaseId id, KeepingStep step, Staffer by, String reason) {
    var command = new Keep(id, step);
    return switch (Report.decide(find(id), command)) {
      case Decision.Refused<ReportEvent, Refusal>(var why) -> refused(id, step, by, why);
      case Decision.Happened<ReportEvent, Refusal>(var events) -> {
        if (!events.isEmpty()) {
          trail.append(fact(id, act(step), by, purpose(step), "", seal.seal(reason, id)));
        }
        yield switch (reports.handle(id.value(), command)) {
          // Somebody else was quicker.
          case Decision.Refused<ReportEvent, Refusal>(var why) -> refused(id, step, by, why);
          case Decision.Happened<ReportEvent, Refusal> _ -> {
            finish(id);
            yield Optional.empty();
          }
        };
      }
    };
  }

  private Optional<Refusal> refused(CaseId id, KeepingStep step, Staffer by, Refusal why) {
    if (why != Refusal.NO_SUCH_REPORT && !by.equals(Staffer.CLOCK)) {
      trail.append(fact(id, AuditFact.REFUSED, by, act(step), why.code(), ""));
    }
    return Optional.of(why);
  }

  /// Does the work of an erasure that is confirmed. After a crash the retention run does it again.
  void finish(CaseId id) {
    var report = find(id);
    if (report instanceof Report.Absent || !Report.toldOf(report).keeping().isUnfinished()) {
      return;
    }
    stores.forEach(store -> store.forget(id));
    rewrite.rewrite();
    trail.append(fact(id, AuditFact.ERASED, Staffer.CLOCK, "", "", ""));
    reports.handle(id.value(), new Keep(id, new KeepingStep.NoteErased(now())));
  }

  private static String act(KeepingStep step) {
    return switch (step) {
      case KeepingStep.PlaceHold _ -> "hold-placed";
      case KeepingStep.AskToLiftHold _ -> "hold-lift-asked";
      case KeepingStep.LiftHold _ -> "hold-lifted";
      case KeepingStep.AskForErasure _ -> "erasure-asked";
      case KeepingStep.TakeErasureBack _ -> "erasure-taken-back";
      case KeepingStep.ConfirmErasure _ -> "erasure-confirmed";
      case KeepingStep.TimeOver _ -> "time-over";
      case KeepingStep.NoteErased _ -> AuditFact.ERASED;
    };
  }

  private static String purpose(KeepingStep step) {
    return step instanceof KeepingStep.AskForErasure(_, ErasureReason reason, _)
        ? reason.code()
        : "";
  }

  private AuditFact fact(
      CaseId id, String act, Staffer by, String purpose, String outcome, String sealed) {
    return new AuditFact(
        now(),
        act,
        by.id(),
        by.role(),
        by.place(),
        id.value(),
        "",
        purpose,
        outcome,
        false,
        0,
        sealed);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

package org.alliance.intake.domain.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.intake.domain.report.ReportCommand.EndWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Keep;
import org.alliance.intake.domain.report.ReportEvent.ClientWithdrew;
import org.alliance.intake.domain.report.ReportEvent.KeepingChanged;
import org.alliance.intake.domain.report.ReportEvent.SubjectErased;
import org.alliance.intake.domain.report.ReportEvent.WithdrawalEnded;
import org.alliance.intake.domain.retention.Ended;
import org.alliance.intake.domain.retention.Keeping;
import org.alliance.intake.domain.retention.KeepingRefusal;
import org.alliance.intake.domain.retention.KeepingRules;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.decision.Decision.Happened;
import org.alliance.kit.decision.Decision.Refused;

/// The end of a report: a withdrawal that is confirmed, and a client who is forgotten.
public final class Forgetting {
  private Forgetting() {}

  static Decision<ReportEvent, Refusal> ended(Report state, EndWithdrawal command) {
    return state instanceof Report.Withdrawn withdrawn
        ? withdrawn.end().isPresent()
            ? Decision.happened()
            : Decision.happened(new WithdrawalEnded(command.id(), command.end()))
        : Decision.refused(Refusal.NOT_WITHDRAWN);
  }

  static Decision<ReportEvent, Refusal> kept(Report state, Keep command) {
    var before = Report.toldOf(state).keeping();
    return switch (KeepingRules.decide(before, command.step())) {
      case Happened<Keeping, KeepingRefusal>(var changed) ->
          new Happened<>(
              changed.stream()
                  .flatMap(after -> events(command.id(), state, before, after).stream())
                  .toList());
      case Refused<Keeping, KeepingRefusal>(var reason) -> Decision.refused(refusal(reason));
    };
  }

  /// A client who asks to be forgotten wants no help any more. One whose time is over keeps the
  /// state that the report ended in.
  private static List<ReportEvent> events(CaseId id, Report state, Keeping before, Keeping after) {
    var events = new ArrayList<ReportEvent>();
    var reason = after.erasure().map(Keeping.Erasure::reason);
    if (!before.isErased()
        && after.isErased()
        && reason.filter(ErasureReason.TIME_OVER::equals).isEmpty()
        && isOpen(state)) {
      events.add(new ClientWithdrew(id, WithdrawalReason.NOT_TOLD));
    }
    events.add(new KeepingChanged(after));
    if (before.isUnfinished() && !after.isUnfinished()) {
      reason.ifPresent(why -> events.add(new SubjectErased(id, why)));
    }
    return events;
  }

  /// How a report came to rest; empty while it is worked on.
  public static Optional<Ended> endedAs(Report report) {
    return switch (report) {
      case Report.Absent _, Report.Received _, Report.NeedsReview _ -> Optional.empty();
      case Report.Accepted accepted ->
          accepted.isAtRest() ? Optional.of(Ended.WORK_OVER) : Optional.empty();
      case Report.Declined _ -> Optional.of(Ended.DECLINED);
      case Report.Withdrawn _ -> Optional.of(Ended.WITHDRAWN);
      // Kept as long as a case: the report that goes on for it may be one.
      case Report.Linked _ -> Optional.of(Ended.WORK_OVER);
    };
  }

  /// When a coordinator closed the case; empty if the report came to rest in another way since.
  public static Optional<Instant> closedAt(Report report) {
    return report instanceof Report.Accepted(var told, _) ? told.closedAt() : Optional.empty();
  }

  private static boolean isOpen(Report state) {
    return switch (state) {
      case Report.Received _, Report.NeedsReview _, Report.Accepted _, Report.Linked _ -> true;
      case Report.Absent _, Report.Declined _, Report.Withdrawn _ -> false;
    };
  }

  private static Refusal refusal(KeepingRefusal reason) {
    return switch (reason) {
      case ON_HOLD -> Refusal.ON_HOLD;
      case NOT_ON_HOLD -> Refusal.NOT_ON_HOLD;
      case LIFT_NOT_ASKED -> Refusal.LIFT_NOT_ASKED;
      case ERASURE_NOT_ASKED -> Refusal.ERASURE_NOT_ASKED;
      case SAME_PERSON -> Refusal.SAME_PERSON;
      case ALREADY_ERASED -> Refusal.ERASED;
    };
  }
}

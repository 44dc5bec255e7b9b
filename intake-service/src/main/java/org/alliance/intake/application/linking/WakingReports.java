package org.alliance.intake.application.linking;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.ReportLists;
import org.alliance.intake.application.reviewing.ReportLists.Filter;
import org.alliance.intake.application.reviewing.ReportLists.Position;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.AnswerLink;
import org.alliance.intake.domain.report.ReportCommand.StopResting;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.intake.domain.same.Link;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A report that rests because another one tells of the same incident waits for nobody once the
/// other one has stopped. It comes back to a person: with the question open again if the other one
/// is withdrawn or erased, and to be decided itself if the other one was declined and no
/// organisation has taken it.
public final class WakingReports {
  private static final int AT_ONCE = 200;

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final ReportLists lists;

  public WakingReports(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      ReportLists lists) {
    this.reports = reports;
    this.lists = lists;
  }

  /// @return how many came back
  public int wake() {
    var woken = 0;
    var resting = new Filter(ReportStatus.LINKED, Optional.empty(), Optional.empty());
    Optional<Position> after = Optional.empty();
    do {
      var part = lists.list(resting, after, AT_ONCE);
      for (var one : part.reports()) {
        if (one.report() instanceof Report.Linked(_, var first)) {
          woken += wake(one.id(), first) ? 1 : 0;
        }
      }
      after = part.next();
    } while (after.isPresent());
    return woken;
  }

  private boolean wake(CaseId id, CaseId first) {
    return step(id, first)
        .filter(step -> reports.handle(id.value(), step) instanceof Decision.Happened<?, ?>)
        .isPresent();
  }

  private Optional<ReportCommand> step(CaseId id, CaseId first) {
    var report = reports.stateOf(first.value());
    if (report instanceof Report.Withdrawn || Report.isErased(report)) {
      return Optional.of(new AnswerLink(id, first, Link.Answer.OPEN));
    }
    return Report.statusOf(report) == ReportStatus.DECLINED
        ? Optional.of(new StopResting(id, first))
        : Optional.empty();
  }
}

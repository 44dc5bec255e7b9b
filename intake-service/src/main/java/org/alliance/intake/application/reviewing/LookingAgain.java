package org.alliance.intake.application.reviewing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.SecondLooks.Look;
import org.alliance.intake.application.reviewing.SecondLooks.Tally;
import org.alliance.intake.application.reviewing.SecondLooks.Verdict;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.DisagreeWithDecline;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;

/// Lets a second person look at a decline. If the second person disagrees, the report is reviewed
/// again.
public final class LookingAgain {
  private final SecondLooks looks;
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final Clock clock;

  public LookingAgain(
      SecondLooks looks,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      Clock clock) {
    this.looks = looks;
    this.reports = reports;
    this.clock = clock;
  }

  /// A decline that waits, with its report.
  public record Waiting(Look look, Report report) {}

  /// Declines of others that still stand, the oldest first.
  public List<Waiting> waiting(StaffId reader, int most) {
    return looks.openFor(reader, most).stream()
        .map(look -> new Waiting(look, reports.stateOf(look.report().value())))
        .filter(waiting -> waiting.report() instanceof Report.Declined)
        .toList();
  }

  /// Whether this reader may look at the decline of this report.
  public boolean isWaiting(StaffId reader, CaseId id, Report report) {
    return report instanceof Report.Declined && looks.openFor(reader, id).isPresent();
  }

  /// A disagreement reopens the report before it is counted: after a crash in between, the report
  /// is reviewed and only the count lacks.
  ///
  /// @return false if nothing waits for this reader
  public boolean look(StaffId reader, CaseId id, Verdict verdict) {
    var look =
        Optional.of(reports.stateOf(id.value()))
            .filter(Report.Declined.class::isInstance)
            .flatMap(_ -> looks.openFor(reader, id));
    look.ifPresent(open -> {
      if (verdict == Verdict.DISAGREED) {
        reports.handle(id.value(), new DisagreeWithDecline(id));
      }
      looks.end(open, verdict, reader, clock.instant());
    });
    return look.isPresent();
  }

  public Tally tally() {
    return looks.tally();
  }
}

package org.alliance.intake.application.reviewing;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.report.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Lets a person in triage decide a report that the rules could not decide.
public final class ReviewingReports {
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;

  public ReviewingReports(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    this.reports = reports;
  }

  public Decision<ReportEvent, Refusal> accept(CaseId id, Optional<UsState> state) {
    return reports.handle(id.value(), new AcceptAfterReview(id, state));
  }

  public Decision<ReportEvent, Refusal> decline(CaseId id, List<DeclineReason> reasons) {
    return reports.handle(id.value(), new DeclineAfterReview(id, reasons));
  }
}

package org.alliance.intake.application.conflicts;

import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.AskedFirm.Review;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.RecordReview;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Keeps what a person of a firm found, who looked at the names of a case for a conflict check.
public final class ReviewingNames {
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;

  public ReviewingNames(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    this.reports = reports;
  }

  /// How far the firm is. A firm that is not asked gets the same answer as one without a check.
  public Review of(OfferId offer, FirmId firm) {
    return Report.askedFirmsOf(reports.stateOf(offer.caseId().value())).stream()
        .filter(asked -> asked.offer().equals(offer) && asked.firm().equals(firm))
        .findFirst()
        .map(AskedFirm::review)
        .orElseGet(Review.NotDue::new);
  }

  /// @param person who says it
  /// @param staff the pseudonym of that person
  /// @return why it was not recorded; empty if it was
  public Optional<Refusal> record(
      OfferId offer, FirmPerson person, String staff, ConflictFinding finding) {
    var id = offer.caseId();
    return reports.handle(id.value(), new RecordReview(id, offer, person, staff, finding))
            instanceof Decision.Refused<ReportEvent, Refusal>(var reason)
        ? Optional.of(reason)
        : Optional.empty();
  }
}

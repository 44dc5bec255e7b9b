package org.alliance.intake.adapter.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.intake.application.partners.HandOvers;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportStatus;

/// A report as a partner's page shows it: codes only.
///
/// @param number the case number; the id of a report that has none
/// @param place blank if it is not known
/// @param due when an offer ends
/// @param since when it was taken
record HandOverLine(
    String id,
    String number,
    ReportStatus status,
    String languages,
    String place,
    List<Conduct> conduct,
    List<ServiceCategory> services,
    Urgency urgency,
    Optional<Instant> received,
    Optional<Instant> due,
    Optional<Instant> since) {
  static HandOverLine of(HandOvers.Listed listed) {
    var told = Report.toldOf(listed.report());
    var incident = told.incident();
    return new HandOverLine(
        listed.id().value(),
        told.number().map(CaseNumber::value).orElse(listed.id().value()),
        Report.statusOf(listed.report()),
        OrganisationView.names(incident.speaks().isEmpty() ? incident.reads() : incident.speaks()),
        incident.place().state().map(UsState::fullName).orElse(""),
        incident.conduct(),
        incident.services(),
        incident.urgency(),
        told.receivedAt(),
        told.handOver() instanceof HandOver.Offered open
            ? Optional.of(open.answerBy())
            : Optional.empty(),
        told.handOver() instanceof HandOver.Taken taken
            ? Optional.of(taken.at())
            : Optional.empty());
  }
}

package org.alliance.intake.adapter.pages.triage;

import java.time.Instant;
import java.util.Optional;
import org.alliance.intake.application.reviewing.ReportLists.Listed;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportStatus;

/// One report that a dry run has found.
record TriedLine(
    String id, String number, String languages, Optional<Instant> came, ReportStatus status) {
  static TriedLine of(Listed listed) {
    var told = Report.toldOf(listed.report());
    var incident = told.incident();
    return new TriedLine(
        listed.id().value(),
        QueueLine.numberOf(listed.id(), listed.report()),
        QueueLine.languages(incident.speaks().isEmpty() ? incident.reads() : incident.speaks()),
        told.receivedAt(),
        Report.statusOf(listed.report()));
  }
}

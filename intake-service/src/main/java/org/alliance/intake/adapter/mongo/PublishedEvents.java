package org.alliance.intake.adapter.mongo;

import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.Incident;
import org.alliance.intake.domain.ReportEvent;

/// What others may hear of a report: the only door out of intake.
final class PublishedEvents {
  private PublishedEvents() {}

  static Optional<AllianceEvent> of(ReportEvent event) {
    return Optional.of(
        switch (event) {
          case ReportEvent.IncidentReported(var id, var incident) -> reported(id, incident);
          case ReportEvent.ReviewRequested(var id, var reasons) -> new ReviewRequested(id, reasons);
          case ReportEvent.ReportDeclined(var id, var reasons) -> new ReportDeclined(id, reasons);
          case ReportEvent.CaseAccepted(var id, var facts, var noPolice) ->
              new CaseAccepted(id, facts, noPolice);
        });
  }

  private static AllianceEvent reported(CaseId id, Incident incident) {
    return new IncidentReported(
        id,
        incident.channel(),
        incident.speaks(),
        incident.reads(),
        incident.interpreter(),
        incident.place().state().orElse(null),
        incident.place().area(),
        incident.month().orElse(null),
        incident.conduct(),
        incident.biasIndicators(),
        incident.victim(),
        incident.services(),
        incident.onBehalf(),
        incident.urgency());
  }
}

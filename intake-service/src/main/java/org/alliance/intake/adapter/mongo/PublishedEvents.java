package org.alliance.intake.adapter.mongo;

import java.util.Optional;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.ConsentChanged;
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
    return switch (event) {
      case ReportEvent.IncidentReported(var id, var incident) ->
          Optional.of(reported(id, incident));
      case ReportEvent.ReviewRequested(var id, var reasons) ->
          Optional.of(new ReviewRequested(id, reasons));
      case ReportEvent.ReportDeclined(var id, var reasons) ->
          Optional.of(new ReportDeclined(id, reasons));
      case ReportEvent.CaseAccepted(var id, var facts, var noPolice) ->
          Optional.of(new CaseAccepted(id, facts, noPolice));
      case ReportEvent.ClientWithdrew(var id, var reason) ->
          Optional.of(new ClientWithdrew(id, reason));
      case ReportEvent.ConsentChanged(var id, var recipient, var change) ->
          Optional.of(new ConsentChanged(id, recipient, change));
      case ReportEvent.ConflictChecked(var id, var offer, var firm, var finding) ->
          Optional.of(new ConflictChecked(offer, id, firm, finding));
      // There is no contract for refused checks yet; a coordinator reads them here.
      case ReportEvent.ConflictCheckBegun _, ReportEvent.ConflictCheckRefused _ -> Optional.empty();
      // Matching said so; everybody who wants to know has heard it from there.
      case ReportEvent.FirmAsked _, ReportEvent.OfferOver _ -> Optional.empty();
    };
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

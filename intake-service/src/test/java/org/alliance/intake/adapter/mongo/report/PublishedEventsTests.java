package org.alliance.intake.adapter.mongo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.junit.jupiter.api.Test;

class PublishedEventsTests {
  @Test
  void aReportNamesTheOrganisationThatSentIt() {
    assertThat(reported(Incidents.inMandate()).sender()).isEqualTo(new OrganisationId("hotline-x"));
  }

  @Test
  void aReportThatNoOrganisationSentNamesNone() {
    assertThat(reported(ofNobody(Incidents.inMandate())).sender()).isNull();
  }

  private static IncidentReported reported(Incident incident) {
    var event =
        new ReportEvent.IncidentReported(
            Incidents.CASE,
            Incidents.version(incident),
            Incidents.AT,
            Optional.of(Incidents.NUMBER));
    return (IncidentReported) PublishedEvents.of(new Report.Absent(), event).orElseThrow();
  }

  private static Incident ofNobody(Incident told) {
    return new Incident(
        told.channel(),
        Optional.empty(),
        told.place(),
        told.month(),
        told.speaks(),
        told.reads(),
        told.codes(),
        told.via(),
        told.content(),
        told.notes());
  }
}

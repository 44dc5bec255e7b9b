package org.alliance.intake.adapter.mongo.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Forgetting;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the domain calls ended, the query of the retention run finds.
class MongoReportsAtRestTests {
  private static final Told TOLD = Incidents.told(Incidents.outside());

  static Stream<Report> ended() {
    var declined = new Report.Declined(TOLD, List.of(DeclineReason.SPEECH_WITHOUT_THREAT));
    return Stream.of(
        declined,
        new Report.Withdrawn(declined, WithdrawalReason.NOT_TOLD, false),
        new Report.Linked(TOLD, new CaseId("123e4567-e89b-12d3-a456-426614174009")),
        new Report.Declined(handedOver(), List.of(DeclineReason.SPEECH_WITHOUT_THREAT)));
  }

  private static Told handedOver() {
    return new Told(
        TOLD.original(),
        TOLD.amendments(),
        TOLD.wishes(),
        TOLD.doubts(),
        TOLD.placed(),
        TOLD.receivedAt(),
        TOLD.number(),
        TOLD.assignments(),
        new HandOver.Taken(new OrganisationId("partner-001"), Incidents.AT, List.of()),
        TOLD.keeping(),
        TOLD.links(),
        TOLD.closing(),
        TOLD.services());
  }

  @ParameterizedTest
  @MethodSource("ended")
  void areFoundByTheirState(Report report) {
    assertThat(Forgetting.endedAs(report)).isPresent();
    assertThat(MongoReportsAtRest.AT_REST).contains(Report.statusOf(report).code());
  }
}

package org.alliance.casetracking.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.testkit.EventMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryMapperTests {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final OrganisationId SENDER = new OrganisationId("partner-001");

  @Test
  void aReportKeepsWhoSentIt() {
    assertThat(entryOf(SENDER))
        .isEqualTo(
            new CaseEvent.IncidentReported(
                IntakeChannel.PARTNER_API,
                List.of(Conduct.ASSAULT),
                Optional.of(UsState.CA),
                Optional.of(CaseNumber.of(42)),
                Optional.of(SENDER)));
  }

  @Test
  void aReportThatNamesNoSenderHasNone() {
    assertThat(entryOf(null))
        .isInstanceOfSatisfying(
            CaseEvent.IncidentReported.class, report -> assertThat(report.sender()).isEmpty());
  }

  private static CaseEvent entryOf(@Nullable OrganisationId sender) {
    var reported =
        new IncidentReported(
            CASE,
            IntakeChannel.PARTNER_API,
            List.of(),
            List.of(),
            Interpreter.UNKNOWN,
            UsState.CA,
            new Zip3("941"),
            YearMonth.of(2026, 3),
            List.of(Conduct.ASSAULT),
            List.of(),
            VictimKind.PERSON,
            List.of(),
            OnBehalf.SELF,
            Urgency.SOON,
            CaseNumber.of(42),
            sender);
    var envelope = EventMessages.received(CASE.value(), 1, reported).envelope();
    return EntryMapper.entry(envelope, Optional.of(reported)).event();
  }
}

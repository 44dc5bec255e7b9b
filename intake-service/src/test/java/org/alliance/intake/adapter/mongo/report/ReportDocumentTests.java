package org.alliance.intake.adapter.mongo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.InstructionRule;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.report.Report;
import org.junit.jupiter.api.Test;

/// Documents from before there were wishes, amendments and withdrawals that can be undone.
class ReportDocumentTests {
  @Test
  void takesNoConsentForGivenThatWasNeverRecorded() {
    var told = Report.toldOf(before("in-mandate", List.of(), List.of(), true));
    assertThat(told.wishes().mayAskFirms()).isFalse();
    assertThat(told.wishes().consentTo(ConsentRecipient.LAW_FIRMS)).isEqualTo(Consent.NOT_ASKED);
    assertThat(told.receivedAt()).isEmpty();
    assertThat(told.amendments()).isEmpty();
  }

  @Test
  void keepsAConsentThatWasTakenBackAndTheWishForNoPolice() {
    var wishes =
        Report.toldOf(before("in-mandate", List.of(), List.of("law-firms"), true)).wishes();
    assertThat(wishes.consentTo(ConsentRecipient.LAW_FIRMS).answer())
        .isEqualTo(Consent.Answer.REFUSED);
    assertThat(wishes.ruleOn(InstructionSubject.POLICE)).isEqualTo(InstructionRule.FORBID);
    assertThat(wishes.instructions()).containsKey(InstructionSubject.POLICE);
  }

  @Test
  void asksAboutThePoliceWhereNothingWasSaid() {
    var wishes = Report.toldOf(before("needs-review", List.of(), List.of(), false)).wishes();
    assertThat(wishes.instructions()).isEmpty();
    assertThat(wishes.forbidsPolice()).isTrue();
  }

  @Test
  void returnsAWithdrawnReportToAPerson() {
    assertThat(before("withdrawn", List.of("not-safe"), List.of(), false))
        .isInstanceOfSatisfying(
            Report.Withdrawn.class,
            withdrawn -> assertThat(withdrawn.before()).isInstanceOf(Report.NeedsReview.class));
  }

  private static Report before(
      String word, List<String> reasons, List<String> refused, boolean doNotContactPolice) {
    var incident =
        new IncidentPart(
            "web-form",
            null,
            "CA",
            "941",
            null,
            List.of("assault"),
            List.of("slur"),
            "person",
            List.of("ko"),
            List.of(),
            "unknown",
            List.of(),
            "routine",
            "self",
            doNotContactPolice,
            "request-1",
            "content",
            null);
    return new ReportDocument(
            word, reasons, incident, refused, null, null, null, null, null, null, null, null, null)
        .toDomain();
  }
}

package org.alliance.intake.adapter.mongo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.report.AskedFirms;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.bson.Document;
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

  /// The form that every stored report has: it must not change.
  @Test
  void storesAReportInOneForm() {
    var accepted =
        new Report.Accepted(
            Incidents.told(Incidents.inMandate()),
            List.of(AskedFirms.of(1, "firm-001", 2, 1, Refusal.CHECKED_TOO_OFTEN)));
    var stored = new Document();
    ReportConverter.get().write(ReportDocument.of(accepted), stored);
    assertThat(stored.toJson()).isEqualTo(Document.parse(STORED).toJson());
  }

  private static final String STORED =
      """
      {"word": "in-mandate", "reasons": [],
       "incident": {"channel": "partner-api", "area": "941", "speaks": ["ko"], "reads": [],
        "via": "request-1", "content": "[ASSAULT] [SLUR] ko", "notes": [], "sender": "hotline-x",
        "usState": "CA", "month": "2026-03", "interpreter": "yes", "onBehalf": "self",
        "urgency": "soon", "services": ["compensation"], "conduct": ["assault"],
        "biasIndicators": ["slur"], "victim": "person"},
       "asked": [{"offer": "123e4567-e89b-12d3-a456-426614174000-1", "firm": "firm-001",
        "checks": 2, "answered": 1, "refused": ["checked-too-often"]}],
       "wishes": {"consents": [{"recipient": "law-firms", "answer": "given", "basis": "form"}],
        "instructions": [{"subject": "police", "rule": "forbid", "since": "2026-03-09"}]},
       "receivedAt": {"$date": "2026-03-09T10:00:00Z"}, "lawFirms": "given",
       "order": "1-001773050400000", "number": "AA-7K3Q-92MD-5"}
      """;

  private static Report before(
      String word, List<String> reasons, List<String> refused, boolean doNotContactPolice) {
    var incident =
        new Document("channel", "web-form")
            .append("usState", "CA")
            .append("area", "941")
            .append("conduct", List.of("assault"))
            .append("biasIndicators", List.of("slur"))
            .append("victim", "person")
            .append("speaks", List.of("ko"))
            .append("reads", List.of())
            .append("interpreter", "unknown")
            .append("services", List.of())
            .append("urgency", "routine")
            .append("onBehalf", "self")
            .append("doNotContactPolice", doNotContactPolice)
            .append("via", "request-1")
            .append("content", "content");
    var stored =
        new Document("word", word)
            .append("reasons", reasons)
            .append("incident", incident)
            .append("refused", refused);
    return ReportConverter.get().read(ReportDocument.class, stored).toDomain();
  }
}

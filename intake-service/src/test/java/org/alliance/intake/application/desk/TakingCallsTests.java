package org.alliance.intake.application.desk;

import static org.alliance.intake.application.desk.DeskFixture.entry;
import static org.alliance.intake.application.desk.DeskFixture.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.desk.TakingCalls.Outcome;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.Receipt;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;
import org.junit.jupiter.api.Test;

class TakingCallsTests {
  private static final Map<String, String> PUSHED =
      Map.of(
          "speaks", "ko",
          "conduct", "assault",
          "biasIndicators", "slur",
          "victim", "person",
          "consents.lawFirms", "given",
          "name", "CANARY");

  private final DeskFixture desk = new DeskFixture();
  private final Staff worker = worker("a");
  private final String draft = desk.calls.begin(worker, "ko");

  @Test
  void keepsWhatIsWrittenRightOrWrong() {
    var saved = desk.calls.save(worker, draft, entry(0, Map.of("phone", "12")));
    assertThat(saved).isInstanceOf(Outcome.Kept.class);
    assertThat(found().answers().text(Questions.PHONE)).isEqualTo("12");
    assertThat(found().desk().orElseThrow().language()).isEqualTo("ko");
    assertThat(desk.calls.unfinished(worker)).hasSize(1);
  }

  @Test
  void doublesNoEntryOfAListByAutosave() {
    var fields = Map.of("otherParties", List.of("One", "Two", "", ""));
    for (var version = 0; version < 3; version++) {
      desk.calls.save(worker, draft, new DeskEntry(version, fields, "", false));
    }
    assertThat(found().answers().all(Questions.OTHER_PARTIES)).containsExactly("One", "Two");
  }

  @Test
  void savesNothingOverSomebodyElsesChange() {
    desk.calls.save(worker, draft, entry(0, Map.of("name", "First")));
    var late = desk.calls.save(worker, draft, entry(0, Map.of("city", "Hoboken")));
    assertThat(late).isInstanceOf(Outcome.Changed.class);
    assertThat(found().answers().text(Questions.NAME)).isEqualTo("First");
    assertThat(found().answers().tells(Questions.CITY)).isFalse();
  }

  @Test
  void isAReportOfTheHotlineWithSpokenConsents() {
    var receipt = sent(entry(0, PUSHED));
    var report = desk.reports.find(receipt.report());
    assertThat(Report.incidentOf(report).channel()).isEqualTo(IntakeChannel.HOTLINE_DESK);
    assertThat(Report.incidentOf(report).sender()).contains(new OrganisationId("a"));
    assertThat(Report.toldOf(report).wishes().consentTo(ConsentRecipient.LAW_FIRMS))
        .returns(Consent.Answer.GIVEN, Consent::answer)
        .returns(Optional.of(Consent.Basis.SPOKEN), Consent::basis);
    assertThat(desk.codes.reportOf(receipt.code())).contains(receipt.report());
  }

  @Test
  void hasWrittenConsentsFromAPaperForm() {
    var fields = new HashMap<>(entry(0, PUSHED).fields());
    var receipt = sent(new DeskEntry(0, fields, "", true));
    var wishes = Report.toldOf(desk.reports.find(receipt.report())).wishes();
    assertThat(wishes.consentTo(ConsentRecipient.LAW_FIRMS).basis())
        .contains(Consent.Basis.WRITTEN);
  }

  @Test
  void makesOneReportHoweverOftenItIsSent() {
    var first = sent(entry(0, PUSHED));
    assertThat(sent(entry(0, PUSHED))).isEqualTo(first);
    assertThat(desk.calls.unfinished(worker)).isEmpty();
    assertThat(found().answers().byField()).isEmpty();
  }

  @Test
  void saysWhatHasToBeCorrectedAndKeepsIt() {
    var fields = new HashMap<>(entry(0, PUSHED).fields());
    fields.remove("state");
    fields.put("email", List.of("me"));
    var outcome = desk.calls.send(worker, draft, new DeskEntry(0, fields, "", false));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Faulty.class,
            faulty ->
                assertThat(faulty.errors())
                    .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                            "state", "report.error.choose-state",
                            "email", "report.error.email")));
    assertThat(found().answers().text(Questions.EMAIL)).isEqualTo("me");
  }

  /// The number is no fault if the person may not be contacted: it is not asked then, and not sent.
  @Test
  void leavesOutWhatIsNotAsked() {
    var fields = new HashMap<>(entry(0, PUSHED).fields());
    fields.put("safeToContact", List.of("no"));
    fields.put("phone", List.of("12"));
    assertThat(desk.calls.send(worker, draft, new DeskEntry(0, fields, "", false)))
        .isInstanceOf(Outcome.Taken.class);
  }

  @Test
  void belongsToTheDeskThatBeganIt() {
    var colleague = new Staff("other", worker.owner(), worker.organisation(), false, false, true);
    assertThat(desk.calls.find(colleague, draft)).isPresent();
    var stranger = worker("b");
    assertThat(desk.calls.find(stranger, draft)).isEmpty();
    assertThat(desk.calls.unfinished(stranger)).isEmpty();
    assertThat(desk.calls.save(stranger, draft, entry(0, PUSHED))).isInstanceOf(Outcome.Lost.class);
    assertThat(desk.calls.send(stranger, draft, entry(0, PUSHED))).isInstanceOf(Outcome.Lost.class);
    desk.calls.delete(stranger, draft);
    assertThat(desk.calls.find(worker, draft)).isPresent();
    desk.calls.delete(worker, draft);
    assertThat(desk.calls.find(worker, draft)).isEmpty();
  }

  private Receipt sent(DeskEntry entry) {
    return ((Outcome.Taken) desk.calls.send(worker, draft, entry)).receipt();
  }

  private Draft found() {
    return desk.calls.find(worker, draft).orElseThrow();
  }
}

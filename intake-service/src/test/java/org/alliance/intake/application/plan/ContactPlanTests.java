package org.alliance.intake.application.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.RecordingVault;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a worker is shown before a call.
class ContactPlanTests {
  /// An answer that a spreadsheet spelt in its own way must not look as if it was not told, and one
  /// that nobody understands counts as the one that protects more.
  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvSource({
    "yes, yes, yes, yes",
    "Y, yes, yes, yes",
    "true, yes, yes, yes",
    "1, yes, yes, yes",
    "no, no, no, no",
    "NO, no, no, no",
    "false, no, no, no",
    "不要, no, no, no",
    "ask, ask, ask, ask",
    "my husband reads it, my husband reads it, my husband reads it, my husband reads it",
    "'', '', '', ''"
  })
  void readsItsAnswersHoweverTheyAreSpelt(
      String written, String voicemail, String sayWho, String shared) {
    var plan =
        plan(
            Map.of(
                Questions.VOICEMAIL, written,
                Questions.SAY_WHO_WE_ARE, written,
                Questions.SHARED_DEVICE, written));
    assertThat(plan.voicemail()).isEqualTo(voicemail);
    assertThat(plan.sayWhoWeAre()).isEqualTo(sayWho);
    assertThat(plan.sharedDevice()).isEqualTo(shared);
  }

  @ParameterizedTest
  @CsvSource({
    "Evenings, evening",
    "ＷＥＥＫＥＮＤ, weekend",
    "after 6 pm, after 6 pm",
  })
  void readsItsCodesAndKeepsWhatIsNone(String written, String code) {
    assertThat(plan(Map.of(Questions.CONTACT_HOURS, written)).hours()).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"E-mail, email", "SMS, text", "Text message, text", "Phone call, call", "微信, 微信"})
  void readsItsChannels(String written, String code) {
    assertThat(plan(Map.of(Questions.CONTACT_CHANNELS, written)).channels()).containsExactly(code);
  }

  private static ContactPlan plan(Map<Written, String> told) {
    var vault = new RecordingVault();
    var fields = new HashMap<String, String>();
    told.forEach((question, text) -> fields.put(question.vaultField(), text));
    var incident = Incidents.inMandate();
    vault.keep(Incidents.CASE, incident.content(), new Person(fields));
    return ContactPlan.of(
        new ContactPlans(vault, new KeptPlansInMemory())
            .of(Incidents.CASE, new Report.Received(Incidents.told(incident)))
            .holds());
  }
}

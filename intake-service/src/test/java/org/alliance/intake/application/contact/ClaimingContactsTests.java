package org.alliance.intake.application.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.application.clientfile.AuditTrailInMemory;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.KeptPlansInMemory;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.RecordingVault;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.RecordInstruction;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimingContactsTests {
  private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
  private static final CaseId CASE = Incidents.CASE;

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  private final RecordingVault vault = new RecordingVault();
  private final AuditTrailInMemory trail = new AuditTrailInMemory();
  private final ClaimingContacts claims =
      new ClaimingContacts(
          reports,
          new ContactPlans(vault, new KeptPlansInMemory()),
          trail,
          Clock.fixed(NOW, ZoneOffset.UTC));

  private void report(Map<String, String> told) {
    var incident = Incidents.inMandate();
    vault.keep(CASE, incident.content(), new Person(told));
    reports.handle(
        CASE.value(),
        new Submit(
            CASE,
            Incidents.version(incident),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
  }

  private void amend(Map<String, String> told) {
    var later =
        Incidents.of(
            List.of(Conduct.ASSAULT, Conduct.THREAT),
            List.of(BiasIndicator.SLUR),
            VictimKind.PERSON,
            Incidents.SAN_FRANCISCO,
            "ko");
    vault.keep(CASE, later.content(), new Person(told));
    reports.handle(
        CASE.value(),
        new Submit(
            CASE,
            Incidents.version(later),
            Set.of(ReportPart.CONTACT),
            true,
            Incidents.AT,
            Optional.empty()));
  }

  private static Map<String, String> plan() {
    return new HashMap<>(
        Map.of(
            Questions.CONTACT_CHANNELS.vaultField(), "email\ncall",
            Questions.EMAIL.vaultField(), "minji@example.org",
            Questions.CONTACT_HOURS.vaultField(), "evening\nweekend",
            Questions.VOICEMAIL.vaultField(), "no",
            Questions.SAY_WHO_WE_ARE.vaultField(), "yes",
            Questions.SHARED_DEVICE.vaultField(), "no"));
  }

  private void contact(InstructionRule rule) {
    reports.handle(
        CASE.value(),
        new RecordInstruction(
            CASE,
            new Instruction(
                InstructionSubject.CONTACT, rule, NOW.atOffset(ZoneOffset.UTC).toLocalDate())));
  }

  private ContactClaim claim(NotificationChannel channel) {
    return claims.claim(CASE, channel, "messenger-1");
  }

  private static ContactClaim refused(ContactRule rule) {
    return new ContactClaim.Refused(rule);
  }

  @Test
  void releasesTheAddressOfAChannelThatThePlanHas() {
    report(plan());
    contact(InstructionRule.ALLOW);
    assertThat(claim(NotificationChannel.EMAIL))
        .isInstanceOfSatisfying(
            ContactClaim.Released.class,
            released -> {
              assertThat(released.address()).isEqualTo("minji@example.org");
              assertThat(released.hours()).containsExactly("evening", "weekend");
              assertThat(released.zones()).isNotEmpty();
              assertThat(released.voicemail()).isFalse();
              assertThat(released.sayWhere()).isTrue();
              assertThat(released).hasToString("Released[not shown]");
            });
  }

  @Test
  void releasesNothingUnlessTheClientSaidThatTheyMayBeContacted() {
    report(plan());
    assertThat(claim(NotificationChannel.EMAIL))
        .isEqualTo(refused(ContactRule.CONTACT_NOT_ALLOWED));
    contact(InstructionRule.FORBID);
    assertThat(claim(NotificationChannel.EMAIL)).isEqualTo(refused(ContactRule.CONTACT_FORBIDDEN));
    contact(InstructionRule.ALLOW);
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_TOLD));
    assertThat(claim(NotificationChannel.EMAIL)).isEqualTo(refused(ContactRule.WITHDRAWN));
  }

  @Test
  void releasesNothingThatThePlanDoesNotHave() {
    report(plan());
    contact(InstructionRule.ALLOW);
    assertThat(claim(NotificationChannel.SMS)).isEqualTo(refused(ContactRule.CHANNEL_NOT_ALLOWED));
    assertThat(claim(NotificationChannel.VOICE)).isEqualTo(refused(ContactRule.NO_ADDRESS));
  }

  @Test
  void releasesNothingWithoutAPlan() {
    assertThat(claim(NotificationChannel.EMAIL)).isEqualTo(refused(ContactRule.PLAN_UNKNOWN));
    report(Map.of(Questions.EMAIL.vaultField(), "minji@example.org"));
    contact(InstructionRule.ALLOW);
    assertThat(claim(NotificationChannel.EMAIL)).isEqualTo(refused(ContactRule.PLAN_UNKNOWN));
  }

  /// Who shares a device, or was not asked, gets no address that tells who we are.
  @ParameterizedTest
  @CsvSource({"yes, yes", "no, no", "ask, no", "'', no", "yes, ''"})
  void doesNotLetAMessageSayWhereUnlessBothAnswersAllowIt(String who, String shared) {
    var told = plan();
    told.put(Questions.SAY_WHO_WE_ARE.vaultField(), who);
    told.put(Questions.SHARED_DEVICE.vaultField(), shared);
    report(told);
    contact(InstructionRule.ALLOW);
    assertThat(claim(NotificationChannel.EMAIL))
        .isInstanceOfSatisfying(
            ContactClaim.Released.class, released -> assertThat(released.sayWhere()).isFalse());
  }

  /// Spreadsheets and form libraries write the plan in their own way.
  @ParameterizedTest
  @CsvSource({
    "E-Mail, Evenings, Y, TRUE, false, true, true",
    "EMAIL, EVENING, 是, yes, n, true, true",
    "email, evening, sure but briefly, perhaps, no, false, false",
    "email, evening, ask, yes, not sure, false, false",
    "Email, EVENING, はい, はい, いいえ, true, true",
    "email, evening, NO, NO, No, false, false",
    "email, evening, 0, 0, 否, false, false",
    "email, evening, yes, yes, perhaps, true, false"
  })
  void readsThePlanHoweverItIsSpelt(
      String channels,
      String hours,
      String voicemail,
      String who,
      String shared,
      boolean mayLeave,
      boolean maySay) {
    var told = plan();
    told.put(Questions.CONTACT_CHANNELS.vaultField(), channels);
    told.put(Questions.CONTACT_HOURS.vaultField(), hours);
    told.put(Questions.VOICEMAIL.vaultField(), voicemail);
    told.put(Questions.SAY_WHO_WE_ARE.vaultField(), who);
    told.put(Questions.SHARED_DEVICE.vaultField(), shared);
    report(told);
    contact(InstructionRule.ALLOW);
    assertThat(claim(NotificationChannel.EMAIL))
        .isInstanceOfSatisfying(
            ContactClaim.Released.class,
            released -> {
              assertThat(released.hours()).containsExactly("evening");
              assertThat(released.voicemail()).isEqualTo(mayLeave);
              assertThat(released.sayWhere()).isEqualTo(maySay);
            });
  }

  /// "Not on Tuesdays" narrows the hours, and no machine can read it.
  @ParameterizedTest
  @ValueSource(strings = {"after 6 pm", "evening\nnot on Tuesdays"})
  void releasesNothingIfOnlyAPersonCanReadTheHours(String hours) {
    var told = plan();
    told.put(Questions.CONTACT_HOURS.vaultField(), hours);
    report(told);
    contact(InstructionRule.ALLOW);
    assertThat(claim(NotificationChannel.EMAIL)).isEqualTo(refused(ContactRule.HOURS_NOT_TOLD));
  }

  /// A later version cannot loosen the plan.
  @Test
  void takesTheTightestAnswerOfAllVersions() {
    var first = plan();
    first.put(Questions.SHARED_DEVICE.vaultField(), "YES");
    report(first);
    var later = plan();
    later.put(Questions.VOICEMAIL.vaultField(), "yes");
    amend(later);
    contact(InstructionRule.ALLOW);
    assertThat(claim(NotificationChannel.EMAIL))
        .isInstanceOfSatisfying(
            ContactClaim.Released.class,
            released -> {
              assertThat(released.voicemail()).isFalse();
              assertThat(released.sayWhere()).isFalse();
            });
  }

  /// Whoever sends a later version may be the one whom the client fears. What it would allow waits,
  /// and a machine keeps to what both versions allow.
  @ParameterizedTest
  @CsvSource({
    "CHANNELS, text, EMAIL, plan-unknown",
    "CHANNELS, text, SMS, plan-unknown",
    "CHANNELS, 'email\ntext', EMAIL, ''",
    "CHANNELS, 'email\ntext', SMS, channel-not-allowed",
    "CHANNELS, call, EMAIL, channel-not-allowed",
    "HOURS, morning, EMAIL, hours-not-told",
    "HOURS, 'evening\nnot on Tuesdays', EMAIL, hours-not-told",
    "HOURS, weekend, EMAIL, ''",
    "EMAIL, other@example.org, EMAIL, no-address",
    "EMAIL, MINJI@example.org, EMAIL, ''",
    "PHONE, 2015550149, VOICE, no-address"
  })
  void aLaterVersionLetsNothingThroughThatTheFirstDidNot(
      PlanPart part, String told, NotificationChannel channel, String rule) {
    report(plan());
    amend(Map.of(part.question().vaultField(), told.replace("\\n", "\n")));
    contact(InstructionRule.ALLOW);
    switch (claim(channel)) {
      case ContactClaim.Refused(var refused) -> assertThat(refused.code()).isEqualTo(rule);
      case ContactClaim.Released released -> {
        assertThat(rule).isEmpty();
        assertThat(released.address()).isEqualTo("minji@example.org");
        assertThat(plan().get(Questions.CONTACT_HOURS.vaultField()).lines())
            .containsAll(released.hours());
      }
    }
  }

  @Test
  void writesEachAnswerDownWithoutThePersonsWords() {
    report(plan());
    contact(InstructionRule.ALLOW);
    claim(NotificationChannel.EMAIL);
    claim(NotificationChannel.SMS);
    assertThat(trail.facts())
        .extracting(AuditFact::act, AuditFact::role, AuditFact::purpose, AuditFact::outcome)
        .containsExactly(
            tuple("opened", "messenger", "send-message", ""),
            tuple("refused", "messenger", "send-message", "channel-not-allowed"));
    assertThat(trail.facts().toString()).doesNotContain("minji");
  }
}

package org.alliance.intake.application.reporting;

import static org.alliance.intake.application.reporting.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.reporting.ReportCheck.Checked;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCheckTests {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-10T23:30:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  @ParameterizedTest
  @CsvSource({"yes, ALLOW", "No, FORBID", "否, FORBID", "ask, ASK", "nobody please, FORBID"})
  void takesThePoliceWishForAnInstructionOfToday(String written, InstructionRule rule) {
    assertThat(sound(aDraft().policeContact(written).build()).wishes().instructionList())
        .containsExactly(new Instruction(InstructionSubject.POLICE, rule, TODAY));
  }

  @Test
  void asksAboutWhatWasNotTold() {
    var version = sound(aDraft().build());
    assertThat(version.wishes().instructions()).isEmpty();
    assertThat(version.wishes().forbidsPolice()).isTrue();
    assertThat(version.wishes().mayAskFirms()).isFalse();
    assertThat(version.doubts()).isEmpty();
  }

  /// It keeps no report out: it binds, and a person asks.
  @Test
  void keepsAReportWhoseProtectiveAnswerIsNotUnderstood() {
    for (var draft :
        List.of(
            aDraft().policeContact("only if I say so").build(),
            aDraft().safeToContact("not on Sundays").build(),
            aDraft().agreeing("perhaps not", "spoken").build())) {
      var version = sound(draft);
      assertThat(version.doubts()).containsExactly(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR);
      assertThat(version.wishes().mayAskFirms()).isFalse();
    }
    assertThat(
            sound(aDraft().safeToContact("not on Sundays").build())
                .wishes()
                .ruleOn(InstructionSubject.CONTACT))
        .isEqualTo(InstructionRule.FORBID);
  }

  @ParameterizedTest
  @CsvSource({
    "given, form, true",
    "Given, Spoken, true",
    "yes, written, true",
    "true, '', true",
    "refused, form, false",
    "not-asked, form, false",
    "'', form, false",
    "given, demonstration, false"
  })
  void recordsTheConsentToAskFirms(String answer, String basis, boolean mayAskFirms) {
    assertThat(sound(aDraft().agreeing(answer, basis).build()).wishes().mayAskFirms())
        .isEqualTo(mayAskFirms);
  }

  @Test
  void offersPublicRecordsInDemonstrationsOnly() {
    var record = aDraft().agreeing("given", "demonstration").build();
    assertThat(
            sound(new ReportCheck(PlacesInMemory.NOWHERE, CLOCK, true), record)
                .wishes()
                .mayAskFirms())
        .isTrue();
    assertThat(sound(record).wishes().mayAskFirms()).isFalse();
  }

  @Test
  void readsCodesAsPeopleWriteThem() {
    assertThat(
            sound(aDraft().of(" Assault With_Weapon ", "Hate speech").build()).incident().conduct())
        .containsExactly(Conduct.ASSAULT_WITH_WEAPON, Conduct.HATEFUL_SPEECH);
  }

  /// Whoever fills each cell of a table has to write something.
  @ParameterizedTest
  @ValueSource(strings = {"N/A", "n.a.", "NULL", "-", "?", "", "#N/A", "Not specified", "不详"})
  void takesAWordForNoAnswerForNotTold(String none) {
    var draft =
        aDraft()
            .of(none)
            .build()
            .with(Questions.STATE, none)
            .with(Questions.VICTIM, none)
            .with(Questions.INTERPRETER, none)
            .with(Questions.BIAS_INDICATORS, List.of(none, "slur"));
    var incident = sound(draft).incident();
    assertThat(incident.conduct()).containsExactly(Conduct.UNKNOWN);
    assertThat(incident.place().state()).isEmpty();
    assertThat(incident.codes().to(Questions.BIAS_INDICATORS)).containsExactly(BiasIndicator.SLUR);
    assertThat(incident.codes().oneTo(Questions.VICTIM)).isEqualTo(VictimKind.UNKNOWN);
  }

  @Test
  void takesNoneForTheAnswerThatItIs() {
    var incident =
        sound(aDraft().build().with(Questions.BIAS_INDICATORS, List.of("none"))).incident();
    assertThat(incident.codes().to(Questions.BIAS_INDICATORS)).containsExactly(BiasIndicator.NONE);
  }

  @Test
  void namesTheFieldOfAnUnknownCodeAndDoesNotRepeatIt() {
    var faults = faults(aDraft().of("kicked-by-CANARY").agreeing("given", "rumour-CANARY").build());
    assertThat(faults).extracting(Fault::field).containsExactly("conduct", "consents.basis");
    assertThat(faults)
        .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain("CANARY"))
        .allSatisfy(fault -> assertThat(fault.code()).isEqualTo("unknown-code"));
  }

  @Test
  void countsALineBreakOnceAndACharacterOfAnyPlaneOnce() {
    assertThat(sound(aDraft().telling("x\r\n".repeat(10_000)).build())).isNotNull();
    assertThat(sound(aDraft().telling("𠀀".repeat(20_000)).build())).isNotNull();
    assertThat(faults(aDraft().telling("x".repeat(20_001)).build()))
        .extracting(Fault::field)
        .containsExactly("narrative");
    assertThat(sound(aDraft().build().with(Questions.NAME, "𠀀".repeat(200)))).isNotNull();
    assertThat(sound(aDraft().build().with(Questions.OTHER_INCIDENTS, "x\r\n".repeat(1_000))))
        .isNotNull();
    assertThat(faults(aDraft().build().with(Questions.NAME, "𠀀".repeat(201))))
        .extracting(Fault::field)
        .containsExactly("name");
  }

  private static Version sound(Answers draft) {
    return sound(new ReportCheck(PlacesInMemory.NOWHERE, CLOCK, false), draft);
  }

  private static Version sound(ReportCheck check, Answers draft) {
    var checked = checked(check, draft);
    assertThat(checked).isInstanceOf(Checked.Sound.class);
    return ((Checked.Sound) checked).version();
  }

  private static List<Fault> faults(Answers draft) {
    var checked = checked(new ReportCheck(PlacesInMemory.NOWHERE, CLOCK, false), draft);
    assertThat(checked).isInstanceOf(Checked.Faulty.class);
    return ((Checked.Faulty) checked).faults();
  }

  private static Checked checked(ReportCheck check, Answers draft) {
    return check.check(draft, IntakeChannel.WEB_FORM, Optional.empty(), "request-1", "content");
  }
}

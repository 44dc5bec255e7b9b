package org.alliance.intake.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliance.intake.application.reporting.KnownValues;
import org.alliance.intake.domain.mapping.Mapping.Flaw;
import org.alliance.intake.domain.mapping.Mapping.Gap;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "suspects_race_as_a_group",
        "suspects_ethnicity_as_a_group",
        "OFFENDER_RACE",
        "PerpRace",
        "perprace",
        "Offender Ethnicity",
        "race",
        "Victim Race",
        "hate_crime_victim_race",
        "complainantrace",
        "Race/Ethnicity",
        "SUSPECT-RACE-BIAS",
        "ｒａｃｅ"
      })
  void aColumnWithTheRaceOfAPersonIsClosed(String name) {
    assertThat(ColumnName.tellsOfRace(name)).isTrue();
    var mapping = new Mapping(List.of(MappedColumn.of(name, Questions.NARRATIVE)), Map.of());
    assertThat(mapping.flaw()).contains(Flaw.RACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "most_serious_bias",
        "bias_race_ethnicity",
        "Bias Motivation (race)",
        "trace",
        "Grace period",
        "total_number_of_suspects",
        "suspect_name",
        "terrace",
        "weapon_type"
      })
  void otherColumnsAreOpen(String name) {
    assertThat(ColumnName.tellsOfRace(name)).isFalse();
  }

  /// A yes to "no police" is a no: only the mapping can say so.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No police",
        "noPolice",
        "NOPOLICE",
        "Do Not Call",
        "do-not-contact",
        "DoNotContact",
        "Don't notify police",
        "DNC",
        "Police contact refused",
        "client_declines_police",
        "Opt-out",
        "opted out",
        "Unsafe to contact",
        "不联系警察",
        "拒绝报警",
        "경찰 연락 금지",
        "Không gọi cảnh sát",
        "ไม่แจ้งตำรวจ"
      })
  void aYesInAColumnThatAsksTheOtherWayRefusesItsRowUnlessItIsMapped(String name) {
    var column = MappedColumn.of(name, Questions.POLICE_CONTACT);
    assertThat(gaps(column, "Yes")).containsExactly(Gap.UNKNOWN_VALUE);
    assertThat(gaps(column, "no")).containsExactly(Gap.UNKNOWN_VALUE);
    assertThat(gaps(column, "")).isEmpty();
    var mapped =
        new MappedColumn(
            name,
            Questions.POLICE_CONTACT,
            "",
            DateOrder.AS_WRITTEN,
            Map.of("yes", "no", "no", "yes"),
            false);
    assertThat(cell(mapped, "Yes")).isEqualTo("no");
    assertThat(cell(mapped, "No")).isEqualTo("yes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "police",
        "Police contact allowed",
        "ok to notify the police",
        "Notify police?",
        "May we call",
        "safe_to_contact",
        "警察联系",
        "Notes on contact"
      })
  void aColumnThatAsksAsTheProjectDoesNeedsNoMapping(String name) {
    var column = MappedColumn.of(name, Questions.POLICE_CONTACT);
    assertThat(gaps(column, "Yes")).isEmpty();
    assertThat(cell(column, "No")).isEqualTo("No");
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_FIRST, 09.03.2026, 2026-03-09",
    "DAY_FIRST, 9/3/2026 18:40, 2026-03-09",
    "MONTH_FIRST, 03/09/2026 12:00:00 AM, 2026-03-09",
    "YEAR_FIRST, 2026/3/9, 2026-03-09",
    "YEAR_FIRST, 2026-03-09T00:00:00.000, 2026-03-09",
    "MONTH_ONLY, 2022/08/01, 2022-08",
    "MONTH_ONLY, 2022-08, 2022-08",
    "MONTH_FIRST, '\u200E3\u200E/\u200E9\u200E/\u200E2026', 2026-03-09",
    "MONTH_FIRST, ３／９／２０２６, 2026-03-09",
    "DAY_FIRST, ០៩/០៣/២០២៦, 2026-03-09",
    "YEAR_FIRST, 2026–03–09, 2026-03-09",
    "AS_WRITTEN, last spring, last spring"
  })
  void aDateIsReadInTheOrderOfItsFile(DateOrder order, String written, String iso) {
    assertThat(order.iso(written)).contains(iso);
  }

  @ParameterizedTest
  @CsvSource({"DAY_FIRST, 2026-03-09", "MONTH_FIRST, 03/09/26", "YEAR_FIRST, 09.03.2026"})
  void aDateInAnotherOrderRefusesItsRow(DateOrder order, String written) {
    var column = new MappedColumn("when", Questions.OCCURRED_ON, "", order, Map.of(), false);
    assertThat(gaps(column, written)).containsExactly(Gap.OTHER_DATE);
    var lenient = new MappedColumn("when", Questions.OCCURRED_ON, "", order, Map.of(), true);
    assertThat(gaps(lenient, written)).isEmpty();
    assertThat(cell(lenient, written)).isEmpty();
  }

  @Test
  void aValueIsReadByTheMappingFirstThenAsItIsAndElseRefusesItsRow() {
    var column =
        new MappedColumn(
            "crime",
            Questions.CONDUCT,
            "",
            DateOrder.AS_WRITTEN,
            Map.of("simple assault", "assault", "n/a", MappedColumn.LEAVE_OUT, "threat", "other"),
            false);
    assertThat(cell(column, " SIMPLE  Assault ")).isEqualTo("assault");
    assertThat(cell(column, "threat")).isEqualTo("other");
    assertThat(cell(column, "robbery")).isEqualTo("robbery");
    assertThat(cell(column, "N/A")).isEmpty();
    assertThat(gaps(column, "N/A")).isEmpty();
    assertThat(gaps(column, "Mopery")).containsExactly(Gap.UNKNOWN_VALUE);
    assertThat(gaps(column, "")).isEmpty();
  }

  @Test
  void severalColumnsMayAnswerAListAndACellMayHoldSeveralAnswers() {
    var mapping =
        new Mapping(
            List.of(
                new MappedColumn(
                    "a", Questions.CONDUCT, "|", DateOrder.AS_WRITTEN, Map.of("x", "theft"), false),
                MappedColumn.of("b", Questions.CONDUCT)),
            Map.of(Questions.STATE.field(), "CA"));
    assertThat(mapping.flaw()).isEmpty();
    var row =
        mapping.translate(Map.of("a", "x| |assault", "b", "threat"), KnownValues::understands);
    assertThat(row.gaps()).isEmpty();
    assertThat(row.cells())
        .containsEntry("conduct", "theft;assault;threat")
        .containsEntry("state", "CA");
  }

  @Test
  void whatCannotBeRightIsSaidBeforeAnythingIsRead() {
    assertThat(Mapping.NOTHING.flaw()).contains(Flaw.NOTHING_MAPPED);
    assertThat(mapped("a", Questions.VICTIM, "b", Questions.VICTIM).flaw())
        .contains(Flaw.QUESTION_TWICE);
    assertThat(mapped("a", Questions.NARRATIVE, "b", Questions.NARRATIVE).flaw()).isEmpty();
    assertThat(
            new Mapping(
                    List.of(MappedColumn.of("a", Questions.STATE)),
                    Map.of(Questions.STATE.field(), "CA"))
                .flaw())
        .contains(Flaw.COLUMN_AND_CONSTANT);
  }

  /// What nobody understands is no yes and no no: an answer that protects a person is not guessed.
  @Test
  void anAnswerThatProtectsIsNotGuessed() {
    var column = MappedColumn.of("ok to call", Questions.SAFE_TO_CONTACT);
    assertThat(gaps(column, "sometimes")).containsExactly(Gap.UNKNOWN_VALUE);
    assertThat(cell(column, "no")).isEqualTo("no");
  }

  /// To leave it out would be to say that the person had said nothing.
  @Test
  void anAnswerThatProtectsIsNeverLeftOutBecauseNobodyHasMappedIt() {
    var column =
        new MappedColumn(
            "agrees?",
            Questions.PERSON_AGREES,
            "",
            DateOrder.AS_WRITTEN,
            Map.of("-", MappedColumn.LEAVE_OUT),
            true);
    assertThat(cell(column, "she would rather not")).isEqualTo("she would rather not");
    assertThat(gaps(column, "she would rather not")).isEmpty();
    assertThat(cell(column, "-")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"N.Y.", "ＣＡ", "AE", "APO", "FS", "US", "C\u200BA", "Puerto Rico"})
  void aStateIsUnderstoodAsTheReportsCheckReadsIt(String written) {
    assertThat(gaps(MappedColumn.of("where", Questions.STATE), written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Email", "E-mail", "SMS", "TEXT"})
  void aWayOfContactIsUnderstoodHoweverItIsSpelt(String written) {
    assertThat(gaps(MappedColumn.of("how", Questions.CONTACT_CHANNELS), written)).isEmpty();
    assertThat(gaps(MappedColumn.of("how", Questions.CONTACT_CHANNELS), "phone"))
        .containsExactly(Gap.UNKNOWN_VALUE);
  }

  @Test
  void aFileMayLackColumnsOfAMapping() {
    var mapping = mapped("Case No", Questions.REFERENCE, "OK to call?", Questions.SAFE_TO_CONTACT);
    assertThat(mapping.columnsNotIn(List.of("case_no", "ok to call?"))).isEmpty();
    assertThat(mapping.columnsNotIn(List.of("CASE NO", "may we call")))
        .containsExactly("OK to call?");
  }

  private static Mapping mapped(String one, Question first, String other, Question second) {
    return new Mapping(
        List.of(MappedColumn.of(one, first), MappedColumn.of(other, second)), Map.of());
  }

  private static List<Gap> gaps(MappedColumn column, String cell) {
    return translated(column, cell).gaps().stream().map(Mapping.RowGap::gap).toList();
  }

  private static String cell(MappedColumn column, String cell) {
    return translated(column, cell).cells().getOrDefault(column.question().column(), "");
  }

  private static Mapping.MappedRow translated(MappedColumn column, String cell) {
    return new Mapping(List.of(column), Map.of())
        .translate(Map.of(column.name(), cell), KnownValues::understands);
  }
}

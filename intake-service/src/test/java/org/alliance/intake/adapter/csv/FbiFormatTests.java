package org.alliance.intake.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FbiFormatTests {
  private static final String HEADER =
      "INCIDENT_ID,DATA_YEAR,ORI,PUB_AGENCY_NAME,PUB_AGENCY_UNIT,AGENCY_TYPE_NAME,STATE_ABBR,INCIDENT_DATE,TOTAL_OFFENDER_COUNT,OFFENDER_RACE,OFFENDER_ETHNICITY,OFFENSE_NAME,BIAS_DESC,VICTIM_TYPES\n";

  @Test
  void readsWhatWasDoneToWhomAndWhere() {
    var draft =
        draft(
            "7,2019,X,Seattle,,City,WA,2019-01-11,1,A,B,Intimidation;Destruction/Damage/Vandalism of Property,Anti-Asian;Anti-Female,Business;Individual");
    assertThat(draft.text(Questions.REFERENCE)).isEqualTo("7");
    assertThat(draft.all(Questions.CONDUCT))
        .containsExactly("threat", "property-damage-with-threat", "property-damage");
    assertThat(draft.all(Questions.BIAS_INDICATORS)).containsExactly("anti-asian-bias-recorded");
    assertThat(draft.text(Questions.VICTIM)).isEqualTo("person");
    assertThat(draft.text(Questions.CITY)).isEqualTo("Seattle");
    assertThat(draft.stateWide()).isFalse();
  }

  @Test
  void takesThePlaceOfAUnitWhereTheAgencyNamesOne() {
    assertThat(
            draft(
                    "7,2019,X,State Police:,Skippack,State Police,PA,2019-01-11,1,A,B,Simple Assault,Anti-Asian,Individual")
                .text(Questions.CITY))
        .isEqualTo("Skippack");
    assertThat(
            draft(
                    "7,2019,X,University of California:,Los Angeles,University or College,CA,2019-01-11,1,A,B,Simple Assault,Anti-Asian,Individual")
                .text(Questions.CITY))
        .isEqualTo("Los Angeles");
  }

  @Test
  void seesNothingOfTheOffender() {
    var one =
        draft(
            "7,2019,X,Seattle,,City,WA,2019-01-11,1,Anything,Whatever,Robbery,Anti-Asian,Individual");
    var other =
        draft(
            "7,2019,X,Seattle,,City,WA,2019-01-11,9,\"Something, else\",,Robbery,Anti-Asian,Individual");
    assertThat(other).isEqualTo(one);
    assertThat(
            Stream.concat(
                new FbiFormat().requiredColumns().stream(),
                new FbiFormat().optionalColumns().stream()))
        .noneMatch(column -> column.contains("OFFENDER"));
  }

  /// As the file is downloaded today, and as some readers have to open it.
  @Test
  void readsTheColumnsOfTodayAndOlderEncodings() {
    var row = "7,2022,X,Española,,City,NM,2022-01-11,1,A,B,Intimidation,Anti-Asian,Individual\n";
    var today =
        HEADER
            .toLowerCase(Locale.ROOT)
            .replace("pub_agency_name", "pug_agency_name")
            .replace("offender", "offenderr");
    var old = drafts(HEADER + row);
    assertThat(drafts(today + row)).isEqualTo(old);
    assertThat(CsvFiles.read(CsvFiles.bytes(today + row, "windows-1252"), new FbiFormat()))
        .isEqualTo(old);
    assertThat(((Row.Answered) old.getFirst()).answers().text(Questions.CITY))
        .isEqualTo("Española");
  }

  @Test
  void takesTheAgencyFromItsOwnColumnWhereBothAreThere() {
    var file =
        "pug_agency_name,pub_agency_name,incident_id,agency_type_name,state_abbr,incident_date,offense_name,bias_desc,victim_types\n"
            + "Tacoma,Seattle,7,City,WA,2022-01-11,Robbery,Anti-Asian,Individual\n";
    assertThat(((Row.Answered) drafts(file).getFirst()).answers().text(Questions.CITY))
        .isEqualTo("Seattle");
  }

  @ParameterizedTest
  @CsvSource({
    "Anti-Asian, anti-asian-bias-recorded",
    "Anti-Jewish;Anti-Asian, anti-asian-bias-recorded",
    "Anti-Black or African American, other-bias-recorded",
    "Anti-Gay (Male);Anti-Jewish, other-bias-recorded",
    "'Anti-Multiple Races, Group', ''",
    "Unknown (offender's motivation not known), ''",
    "'', ''"
  })
  void namesTheBiasThatIsRecorded(String recorded, String indicators) {
    assertThat(
            String.join(
                ";",
                draft(
                        "7,2019,X,Seattle,,City,WA,2019-01-11,1,A,B,Robbery,\""
                            + recorded
                            + "\",Individual")
                    .all(Questions.BIAS_INDICATORS)))
        .isEqualTo(indicators);
  }

  @ParameterizedTest
  @CsvSource({"WA,WA", "NB,NB", "GM,GM", "fl,FL", "'',''"})
  void keepsTheStateAsTheFileHasIt(String written, String read) {
    assertThat(
            draft(
                    "7,2019,X,State Police,,State Police,"
                        + written
                        + ",2019-01-11,1,A,B,Robbery,Anti-Asian,Individual")
                .text(Questions.STATE))
        .isEqualTo(read);
  }

  /// Federal agencies have a code of their own; no row is dropped for it.
  @ParameterizedTest
  @ValueSource(strings = {"FS", "AE", "AP", "ZZ"})
  void neverGivesAPlaceThatIsRefused(String code) {
    var state =
        draft(
                "7,2019,X,FBI,Sacramento,Federal,"
                    + code
                    + ",2019-01-11,1,A,B,Robbery,Anti-Asian,Individual")
            .text(Questions.STATE);
    assertThat(state.isEmpty() || UsState.find(state).isPresent()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1991,31-AUG-91,1991-08-31",
    "2004,01-Jan-04,2004-01-01",
    "1991,31-AUG-1991,1991-08-31",
    "2022,2022-05-03T00:00:00,2022-05-03",
    "2022,2022-05-03,2022-05-03",
    "2022,31-AUG-91,31-AUG-91"
  })
  void readsTheDatesOfAllYears(String year, String written, String read) {
    assertThat(
            draft(
                    "7,"
                        + year
                        + ",X,Seattle,,City,WA,"
                        + written
                        + ",1,A,B,Robbery,Anti-Asian,Individual")
                .text(Questions.OCCURRED_ON))
        .isEqualTo(read);
  }

  @Test
  void joinsRowsOfOneIncident() {
    var draft =
        draft(
            "7,2019,X,Seattle,,City,WA,2019-01-11,1,A,B,Intimidation,Anti-Asian,Business\n"
                + "7,2019,X,Seattle,,City,WA,2019-01-11,1,A,B,Simple Assault,Anti-Jewish,Individual");
    assertThat(draft.all(Questions.CONDUCT)).containsExactly("assault", "threat");
    assertThat(draft.all(Questions.BIAS_INDICATORS)).containsExactly("anti-asian-bias-recorded");
    assertThat(draft.text(Questions.VICTIM)).isEqualTo("person");
  }

  private static Answers draft(String row) {
    return ((Row.Answered) drafts(HEADER + row + "\n").getFirst()).answers();
  }

  private static List<Row> drafts(String file) {
    return CsvFiles.read(file.getBytes(StandardCharsets.UTF_8), new FbiFormat());
  }
}

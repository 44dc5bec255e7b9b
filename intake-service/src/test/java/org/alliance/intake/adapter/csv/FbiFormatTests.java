package org.alliance.intake.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.intake.application.ImportFile.Row;
import org.alliance.intake.application.ReportDraft;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FbiFormatTests {
  private static final String HEADER =
      "INCIDENT_ID,DATA_YEAR,ORI,PUB_AGENCY_NAME,PUB_AGENCY_UNIT,AGENCY_TYPE_NAME,STATE_ABBR,INCIDENT_DATE,TOTAL_OFFENDER_COUNT,OFFENDER_RACE,OFFENDER_ETHNICITY,OFFENSE_NAME,BIAS_DESC,VICTIM_TYPES\n";

  @Test
  void readsWhatWasDoneToWhomAndWhere() {
    var draft =
        draft(
            "7,2019,X,Seattle,,City,WA,2019-01-11,1,A,B,Intimidation;Destruction/Damage/Vandalism of Property,Anti-Asian;Anti-Female,Business;Individual");
    assertThat(draft.reference()).isEqualTo("7");
    assertThat(draft.conduct())
        .containsExactly("threat", "property-damage-with-threat", "property-damage");
    assertThat(draft.biasIndicators()).containsExactly("anti-asian-bias-recorded");
    assertThat(draft.victim()).isEqualTo("person");
    assertThat(draft.city()).isEqualTo("Seattle");
    assertThat(draft.stateWide()).isFalse();
  }

  @Test
  void takesThePlaceOfAUnitWhereTheAgencyNamesOne() {
    assertThat(
            draft(
                    "7,2019,X,State Police:,Skippack,State Police,PA,2019-01-11,1,A,B,Simple Assault,Anti-Asian,Individual")
                .city())
        .isEqualTo("Skippack");
    assertThat(
            draft(
                    "7,2019,X,University of California:,Los Angeles,University or College,CA,2019-01-11,1,A,B,Simple Assault,Anti-Asian,Individual")
                .city())
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

  @Test
  void seesNothingOfTheOffenderInAnyRealRow() throws Exception {
    var file =
        Path.of(System.getProperty("alliance.shared", ""))
            .resolve("data/fbi/hate_crime_anti_asian_1991_2019.csv");
    if (!Files.isReadable(file)) {
      System.out.println("[real data] NOT RUN: the FBI file is not beside this checkout");
    }
    Assumptions.assumeTrue(Files.isReadable(file), "the FBI file is not beside this checkout");
    var rows = drafts(Files.readString(file));
    assertThat(rows).hasSize(6_130).allMatch(Row.Drafted.class::isInstance);
    var changed =
        Files.readString(file)
            .replace("Black or African American", "X")
            .replace(",White,", ",Y,")
            .replace(",Unknown,", ",Z,");
    assertThat(drafts(changed)).isEqualTo(rows);
  }

  private static ReportDraft draft(String row) {
    return ((Row.Drafted) drafts(HEADER + row + "\n").getFirst()).draft();
  }

  private static List<Row> drafts(String file) {
    return CsvFiles.read(file.getBytes(StandardCharsets.UTF_8), new FbiFormat());
  }
}

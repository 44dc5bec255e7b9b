package org.alliance.intake.adapter.csv;

import static org.alliance.intake.adapter.csv.CsvFiles.HEADER;
import static org.alliance.intake.adapter.csv.CsvFiles.drafts;
import static org.alliance.intake.adapter.csv.CsvFiles.read;
import static org.alliance.intake.adapter.csv.CsvFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.alliance.intake.application.imports.ImportingLines;
import org.alliance.intake.application.imports.ImportingReports;
import org.alliance.intake.application.imports.ImportsInMemory;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of one incident in one file are one report.
class JoinedRowsTests {
  private static final String ALL =
      "reference,occurred_on,state,zip,city,conduct,bias_indicators,victim_kind,spoken_language,services_wanted,urgency,police_contact,name,phone,safe_to_contact,narrative\n";

  private final ImportsInMemory imports = new ImportsInMemory(ImportingLines.CLOCK);
  private final ImportingReports reports =
      new ImportingReports(
          imports, CsvImportFile::new, List.of(new AllianceFormat(), new FbiFormat()));

  @Test
  void joinTheirCodesAndKeepEveryTextOfThem() {
    var draft =
        drafts(
                ALL
                    + "1,2025-12-09,WA,,Seattle,hateful-speech,slur,business,ko,counselling,routine,,Kim A,555-0100,yes,The first.\n"
                    + "2,2025-12-09,OR,,,assault,slur,person,vi,,,,,,,Another incident.\n"
                    + "1,2025-12-09,WA,98101,,assault,symbol;slur,person,ko;en,counselling;lawsuit,urgent,no,Kim B,555-0100,ask,The second.\n"
                    + "1,,,,,,,,,,soon,yes,,555-0199,,The first.\n")
            .getLast();
    assertThat(draft.all(Questions.CONDUCT)).containsExactly("hateful-speech", "assault");
    assertThat(draft.all(Questions.BIAS_INDICATORS)).containsExactly("slur", "symbol");
    assertThat(draft.text(Questions.VICTIM)).isEqualTo("person");
    assertThat(draft.all(Questions.SPEAKS)).containsExactly("ko", "en");
    assertThat(draft.all(Questions.SERVICES)).containsExactly("counselling", "lawsuit");
    assertThat(draft.text(Questions.URGENCY)).isEqualTo("urgent");
    assertThat(draft.text(Questions.POLICE_CONTACT)).isEqualTo("no");
    assertThat(draft.text(Questions.SAFE_TO_CONTACT)).isEqualTo("ask");
    assertThat(draft.text(Questions.ZIP)).isEqualTo("98101");
    assertThat(draft.text(Questions.CITY)).isEqualTo("Seattle");
    assertThat(draft.text(Questions.NAME)).isEqualTo("Kim A");
    assertThat(draft.text(Questions.PHONE)).isEqualTo("555-0100");
    assertThat(draft.text(Questions.NARRATIVE))
        .isEqualTo("The first.\n\nThe second.\nname: Kim B\nphone: 555-0199");
  }

  /// An answer that nobody knows yet is not dropped for a weaker one.
  @ParameterizedTest
  @CsvSource({
    "no,yes,no",
    "yes,no,no",
    "NO,yes,NO",
    "否,yes,否",
    "yes,否,否",
    "ask,yes,ask",
    "'',yes,yes"
  })
  void bindByTheStrictestAnswer(String one, String other, String bound) {
    var join = new RowJoin(new AllianceFormat());
    var joined =
        join.joined(List.of(Map.of("police_contact", one), Map.of("police_contact", other)));
    assertThat(joined).containsEntry("police_contact", bound);
  }

  @Test
  void areFoundHoweverFarApartTheyAre() {
    var file = new StringBuilder(HEADER).append('\n').append(row("same", "a", "x")).append('\n');
    IntStream.range(0, 300)
        .forEach(number -> file.append(row("r" + number, "b", "y")).append('\n'));
    file.append(row("same\u00A0", "a", "z")).append('\n');
    var rows = read(file.toString());
    assertThat(rows).hasSize(301);
    assertThat(rows.getLast())
        .isInstanceOfSatisfying(
            Row.Answered.class, row -> assertThat(row.lines()).containsExactly(2, 303));
  }

  /// FNV-1a gives both the same hash only by chance; these differ by what is compared afterwards.
  @Test
  void areNotJoinedForWhatTheyDoNotShare() {
    assertThat(drafts(HEADER + "\n" + row("A", "", "x") + "\n" + row("a", "", "x") + "\n"))
        .hasSize(2);
    assertThat(drafts(HEADER + "\n" + row("", "", "x") + "\n" + row("", "", "x") + "\n"))
        .hasSize(2);
  }

  @Test
  void areOneReportInMandateForTheAssault() throws Exception {
    var speech = row("c06", "a", "x").replace("assault", "hateful-speech");
    var done = reports.taken("alliance", "", HEADER + "\n" + speech + "\n" + row("c06", "a", "y"));
    assertThat(done.counts().accepted()).isEqualTo(2);
    assertThat(done.counts().joined()).isEqualTo(1);
    assertThat(done.counts().inMandate()).isEqualTo(2);
    assertThat(reports.reportOn(done.id(), 2))
        .isInstanceOf(Report.Accepted.class)
        .isEqualTo(reports.reportOn(done.id(), 3));
  }

  @Test
  void areRejectedTogetherIfOneOfThemIs() throws Exception {
    var wrong = row("c07", "a", "x").replace(",WA,", ",XX,");
    var done = reports.taken("alliance", "", HEADER + "\n" + wrong + "\n" + row("c07", "a", "y"));
    assertThat(done.counts().rejected()).isEqualTo(2);
    ImportingReports.assertThatItAddsUp(done, imports);
  }

  @Test
  void belongToAListSoThatTwoMayCountFrom1() throws Exception {
    var north = HEADER + "\n" + row("1", "a", "north") + "\n";
    var south = HEADER + "\n" + row("1", "b", "south") + "\n";
    var fbi =
        "incident_id,pug_agency_name,agency_type_name,state_abbr,incident_date,offense_name,bias_desc,victim_types\n"
            + "1,Seattle,City,WA,1991-05-02,Simple Assault,Anti-Asian,Individual\n";
    reports.taken("alliance", "", HEADER + "\n" + row("1", "c", "no list") + "\n");
    assertThat(reports.taken("alliance", "North", north).counts().accepted()).isEqualTo(1);
    assertThat(reports.taken("alliance", "south", south).counts().accepted()).isEqualTo(1);
    assertThat(reports.taken("alliance", "fbi", south).counts().accepted()).isEqualTo(1);
    assertThat(reports.taken("fbi", "", fbi).counts().accepted()).isEqualTo(1);
    assertThat(reports.taken("fbi", "north", fbi).counts().accepted()).isEqualTo(1);
    assertThat(reports.references().distinct()).hasSize(6).contains("1");
  }

  @Test
  void areKnownWhenTheyComeAgainInAnotherFileOfTheSameList() throws Exception {
    reports.taken("alliance", "north", HEADER + "\n" + row("1", "a", "x") + "\n");
    var again =
        reports.taken(
            "alliance", "NORTH ", HEADER + "\n" + row("1", "a", "x") + "\n" + row("2", "a", "x"));
    assertThat(again.counts().repeated()).isEqualTo(1);
    assertThat(again.counts().accepted()).isEqualTo(1);
  }

  @Test
  void areTheSameImportOnlyInTheSameList() {
    var file = HEADER + "\n" + row("1", "a", "x") + "\n";
    assertThat(
            List.of(
                reports.received("alliance", "", 64, file),
                reports.received("alliance", "north", 64, file),
                reports.received("alliance", "south", 64, file)))
        .doesNotHaveDuplicates();
    assertThat(reports.received("alliance", "north", 64, file)).isEqualTo("known");
  }
}

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
import org.junit.jupiter.params.provider.ValueSource;

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
                    + "1,2025-12-09,WA,,Seattle,hateful-speech,slur,business,ko,counselling,routine,,Kim"
                    + " A,555-0100,yes,The first.\n"
                    + "2,2025-12-09,OR,,,assault,slur,person,vi,,,,,,,Another incident.\n"
                    + "1,2025-12-09,WA,98101,,assault,symbol;slur,person,ko;en,counselling;lawsuit,urgent,no,Kim"
                    + " B,555-0100,ask,The second.\n"
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

  /// An answer binds by what it means, whichever word a spreadsheet has for it.
  @ParameterizedTest(name = "{0}: {1} and {2} bind as {3}")
  @CsvSource({
    "safe_to_contact, Y, N, N",
    "safe_to_contact, 1, 0, 0",
    "safe_to_contact, true, FALSE, FALSE",
    "safe_to_contact, 是, 否, 否",
    "safe_to_contact, Y, ask first, ask first",
    "safe_to_contact, ask, never, never",
    "safe_to_contact, y, my sister answers, my sister answers",
    "safe_to_contact, ask, my sister answers, my sister answers",
    "person_agrees, Y, N, N",
    "police_contact, Y, N, N",
    "consent_law_firms, Yes, No, No",
    "consent_law_firms, given, N, N",
    "consent_law_firms, given, n/a, n/a",
    "voicemail, yes, evenings only, evenings only",
    "say_who_we_are, true, false, false",
    "shared_device, no, Y, Y",
    "shared_device, no, ask, ask",
    "interpreter_wanted, N, Y, Y",
    "urgency, normal, Emergency, Emergency",
    "police_contact, Có, Không, Không",
    "police_contact, ask first, perhaps, perhaps",
    "safe_to_contact, 네, 아니오, 아니오",
    "shared_device, No, perhaps, perhaps",
    "consent_law_firms, 同意, 不同意, 不同意",
    "consent_partners, Given, Refused, Refused",
    "consent_asked_firms, yes, Not asked, Not asked"
  })
  void bindByWhatAnAnswerMeans(String column, String one, String other, String bound) {
    assertThat(joined(Map.of(column, one), Map.of(column, other))).containsEntry(column, bound);
    assertThat(joined(Map.of(column, other), Map.of(column, one))).containsEntry(column, bound);
  }

  @Test
  void keepAnAnswerInWordsThatAnotherOneBindsMoreThan() {
    assertThat(
            joined(Map.of("safe_to_contact", "only by my sister"), Map.of("safe_to_contact", "no")))
        .containsEntry("safe_to_contact", "no")
        .containsEntry("narrative", "safe_to_contact: only by my sister");
  }

  /// One row must not widen the ways by which another one allows contact.
  @Test
  void allowOnlyTheWaysAndHoursOfContactThatTheyShare() {
    var one = Map.of("contact_channels", "call;E-mail", "contact_hours", "evening");
    var other = Map.of("contact_channels", "email;text", "contact_hours", "weekend");
    assertThat(joined(one, other))
        .containsEntry("contact_channels", "email")
        .containsEntry("contact_hours", "")
        .containsEntry(
            "narrative",
            "contact_channels: call;E-mail\n"
                + "contact_channels: email;text\n"
                + "contact_hours: evening\n"
                + "contact_hours: weekend");
    assertThat(joined(one, Map.of("contact_channels", "", "contact_hours", "Evenings")))
        .containsEntry("contact_channels", "call;email")
        .containsEntry("contact_hours", "evening")
        .doesNotContainKey("narrative");
  }

  /// The words that were used have their own column, and not every file has one for the story.
  @Test
  void tellInTheStoryWhateverOtherColumnsTheFileHas() {
    var one = Map.of("name", "Kim A", "words_used", "Go back");
    assertThat(joined(one, Map.of("name", "Kim B", "words_used", "")))
        .containsEntry("name", "Kim A")
        .containsEntry("words_used", "Go back")
        .containsEntry("narrative", "name: Kim B");
  }

  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    return new RowJoin(new AllianceFormat()).joined(List.of(one, other));
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

  /// "None" in two rows is not the name of one incident: two people would become one report.
  @ParameterizedTest
  @ValueSource(strings = {"N/A", "#N/A", "-", "none", "NULL", "?"})
  void areNotJoinedByAWordForNoReference(String none) throws Exception {
    var file = HEADER + "\n" + row(none, "Kim", "x") + "\n" + row(none, "Lee", "y") + "\n";
    var done = reports.taken("alliance", "", file);
    assertThat(done.counts().accepted()).isEqualTo(2);
    assertThat(done.counts().joined()).isZero();
    assertThat(reports.reportOn(done.id(), 2)).isNotEqualTo(reports.reportOn(done.id(), 3));
    var other = HEADER + "\n" + row(none, "Park", "z") + "\n";
    assertThat(reports.taken("alliance", "", other).counts().accepted()).isEqualTo(1);
    assertThat(reports.taken("alliance", "", file + "\n").counts().joined()).isZero();
  }

  @Test
  void areRefusedIfASpreadsheetHasRoundedTheirReference() throws Exception {
    var done =
        reports.taken(
            "alliance",
            "",
            HEADER + "\n" + row("1.23457E+11", "Kim", "x") + "\n" + row("1.23457E+11", "Lee", "y"));
    assertThat(done.counts().rejected()).isEqualTo(2);
    assertThat(done.counts().accepted()).isZero();
    try (var rejected = imports.rejected(done.id())) {
      assertThat(rejected)
          .extracting(rejectedRow -> rejectedRow.fault().code())
          .containsOnly("shortened-reference");
    }
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

package org.alliance.firm.application.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.application.roster.Roster.Fault;
import org.alliance.firm.application.roster.Roster.RowError;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras.Interpreter;
import org.alliance.firm.domain.firm.ProfileHistory.Part;
import org.alliance.firm.domain.firm.ProfileHistory.What;
import org.junit.jupiter.api.Test;

class ReadingRostersTests {
  private static final LanguageTag KHMER = new LanguageTag("km");
  private static final LanguageTag FRENCH = new LanguageTag("fr");

  @Test
  void readsNamesAndCodesWithLevelsAndStandings() {
    var roster =
        ReadingRosters.read(
            List.of(
                new RosterRow(
                    2,
                    "l-1",
                    "",
                    "Khmer:fluent; en | fr: Basic",
                    "New Jersey; NY:inactive",
                    "lawsuit; Civil remedies",
                    false),
                new RosterRow(3, "i-1", "interpreter", "lo", "", "", false)));
    assertThat(roster.errors()).isEmpty();
    assertThat(roster.lawyers())
        .containsExactly(
            new Lawyer(
                new LawyerId("l-1"),
                List.of(UsState.NJ),
                List.of(LanguageTag.ENGLISH, KHMER),
                List.of(ServiceCategory.CIVIL_REMEDIES, ServiceCategory.LAWSUIT),
                Map.of(KHMER, LanguageLevel.FLUENT, FRENCH, LanguageLevel.BASIC),
                Map.of(UsState.NY, BarStanding.INACTIVE)));
    assertThat(roster.interpreters())
        .containsExactly(
            new Interpreter(
                new LawyerId("i-1"), Map.of(new LanguageTag("lo"), LanguageLevel.FLUENT)));
  }

  @Test
  void findsAllErrorsAtOnceWithTheirLines() {
    var roster =
        ReadingRosters.read(
            List.of(
                row(2, "L 1", "Khmer", "NJ", "lawsuit"),
                row(3, "l-2", "Klingonese", "ZZ", "magic"),
                row(4, "l-3", "km:superb", "NJ:asleep", "lawsuit"),
                row(5, "l-4", "", "NJ", "lawsuit"),
                row(6, "l-5", "km:basic", "NJ", "lawsuit"),
                row(7, "l-6", "km", "", ""),
                row(8, "l-6", "km", "NJ", "lawsuit"),
                new RosterRow(9, "l-7", "robot", "km", "NJ", "lawsuit", false)));
    assertThat(roster.isUsable()).isFalse();
    assertThat(roster.errors())
        .containsExactly(
            new RowError(2, Fault.ID, "L 1"),
            new RowError(3, Fault.LANGUAGE, "Klingonese"),
            new RowError(3, Fault.STATE, "ZZ"),
            new RowError(3, Fault.AREA, "magic"),
            new RowError(4, Fault.LEVEL, "superb"),
            new RowError(4, Fault.STANDING, "asleep"),
            new RowError(5, Fault.LANGUAGES_MISSING, ""),
            new RowError(6, Fault.LANGUAGES_MISSING, ""),
            new RowError(7, Fault.ADMISSIONS_MISSING, ""),
            new RowError(7, Fault.AREAS_MISSING, ""),
            new RowError(8, Fault.ID_TWICE, "l-6"),
            new RowError(9, Fault.KIND, "robot"));
  }

  /// The latter of two would win, and a suspended license be an active one.
  @Test
  void refusesALineThatSaysTwoThingsOfOneStateOrLanguage() {
    var roster =
        ReadingRosters.read(
            List.of(
                row(2, "l-1", "km", "NJ:suspended; New Jersey", "lawsuit"),
                row(3, "l-2", "km:basic; Khmer:fluent", "NJ", "lawsuit"),
                row(4, "l-3", "km; Khmer", "NJ; N.J.", "lawsuit")));
    assertThat(roster.errors())
        .containsExactly(
            new RowError(2, Fault.CONTRADICTION, "New Jersey"),
            new RowError(3, Fault.CONTRADICTION, "Khmer:fluent"));
  }

  @Test
  void refusesNoRowsAndTooManyRows() {
    assertThat(ReadingRosters.read(List.of()).errors())
        .containsExactly(new RowError(0, Fault.NO_ROWS, ""));
    var many =
        IntStream.rangeClosed(1, Roster.MOST_LAWYERS + 1)
            .mapToObj(number -> row(number + 1, "l-" + number, "km", "NJ", "lawsuit"))
            .toList();
    assertThat(ReadingRosters.read(many).errors())
        .containsExactly(new RowError(0, Fault.TOO_MANY_ROWS, ""));
  }

  @Test
  void tellsWhoIsAddedChangedAndGone() {
    var firm =
        new Profile(
            new FirmId("firm-001"),
            "Firm",
            List.of(),
            List.of(lawyer("l-1", KHMER), lawyer("l-2", KHMER), lawyer("l-3", KHMER)),
            5,
            Optional.empty(),
            Map.of(),
            false);
    var roster =
        ReadingRosters.read(
            List.of(
                row(2, "l-1", "km", "NJ", "lawsuit"),
                row(3, "l-2", "km; fr:native", "NJ; NY", "lawsuit"),
                row(4, "l-4", "fr", "NJ", "lawsuit")));
    assertThat(roster.changes(firm))
        .containsExactly(
            new Part(What.LAWYER_LANGUAGES, "l-2", "km", "fr:native, km"),
            new Part(What.LAWYER_ADMISSIONS, "l-2", "NJ", "NJ, NY"),
            new Part(What.LAWYER_ADDED, "l-4", "", "fr"),
            new Part(What.LAWYER_GONE, "l-3", "km", ""));
    assertThat(roster.appliedTo(firm).lawyers()).hasSize(3);
  }

  private static Lawyer lawyer(String id, LanguageTag language) {
    return new Lawyer(
        new LawyerId(id), List.of(UsState.NJ), List.of(language), List.of(ServiceCategory.LAWSUIT));
  }

  private static RosterRow row(
      int line, String id, String languages, String admissions, String areas) {
    return new RosterRow(line, id, "", languages, admissions, areas, false);
  }
}

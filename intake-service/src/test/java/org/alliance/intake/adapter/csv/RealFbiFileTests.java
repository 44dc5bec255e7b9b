package org.alliance.intake.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.alliance.intake.application.imports.ImportingLines;
import org.alliance.intake.application.imports.ImportingReports;
import org.alliance.intake.application.imports.ImportsInMemory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Needs the FBI's file beside this checkout; says so when it is not there.
class RealFbiFileTests {
  private static final int ROWS = 6_130;

  /// Offences that say nothing of a person who was harmed: a person decides.
  private static final List<String> CRIMES_AGAINST_SOCIETY =
      List.of(
          "Drug Equipment Violations",
          "Drug/Narcotic Violations",
          "Pornography/Obscene Material",
          "Prostitution",
          "Purchasing Prostitution",
          "Weapon Law Violations");

  private String file = "";

  @BeforeEach
  void open() throws IOException {
    var path =
        Path.of(System.getProperty("alliance.shared", ""))
            .resolve("data/fbi/hate_crime_anti_asian_1991_2019.csv");
    if (!Files.isReadable(path)) {
      System.out.println("[real data] NOT RUN: the FBI file is not beside this checkout");
    }
    Assumptions.assumeTrue(Files.isReadable(path), "the FBI file is not beside this checkout");
    file = Files.readString(path);
  }

  @Test
  void isTakenInWholeWithNoRowRejected() throws Exception {
    var imports = new ImportsInMemory(ImportingLines.CLOCK);
    var reports = new ImportingReports(imports, CsvImportFile::new, List.of(new FbiFormat()));
    var done = reports.taken("fbi", "", file);
    var again = reports.taken("fbi", "", file + "\n");
    for (var counted : List.of(done, again)) {
      ImportingReports.assertThatItAddsUp(counted, imports);
      assertThat(counted.counts().rows()).isEqualTo(ROWS);
      assertThat(counted.counts().rejected()).isZero();
    }
    assertThat(done.counts().accepted()).isEqualTo(ROWS);
    assertThat(again.counts().repeated()).isEqualTo(ROWS);
    assertThat(again.counts().blank()).isEqualTo(done.counts().blank() + 1);
    System.out.println("[real data] the FBI file: " + done.counts());
  }

  @Test
  void hasNoOffenceWithoutACodeExceptCrimesAgainstSociety() {
    var other = new TreeMap<String, Integer>();
    file.lines()
        .skip(1)
        .forEach(line -> {
          var cells = new CsvCells(',').of(line).orElseThrow();
          for (var offence : cells.get(21).split(";")) {
            var conduct = FbiFormat.conduct(List.of(offence));
            if (conduct.contains(Conduct.OTHER.code())) {
              other.merge(offence, 1, Integer::sum);
            }
          }
        });
    System.out.println("[real data] offences without a code of their own: " + other);
    assertThat(other.keySet()).isSubsetOf(CRIMES_AGAINST_SOCIETY);
  }

  @Test
  void showsNothingOfTheOffender() {
    var changed =
        file.replace("Black or African American", "X")
            .replace(",White,", ",Y,")
            .replace(",Unknown,", ",Z,");
    assertThat(rows(file)).hasSize(ROWS).allMatch(Row.Answered.class::isInstance);
    assertThat(rows(changed)).isEqualTo(rows(file));
  }

  private static List<Row> rows(String content) {
    try (var open =
        new CsvImportFile(
            () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
            new FbiFormat())) {
      return open.next(Integer.MAX_VALUE);
    }
  }
}

package org.alliance.intake.adapter.csv;

import static org.alliance.intake.adapter.csv.CsvFiles.HEADER;
import static org.alliance.intake.adapter.csv.CsvFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.Import.ImportState;
import org.alliance.intake.application.imports.Import.Progress;
import org.alliance.intake.application.imports.ImportCounts;
import org.alliance.intake.application.imports.ImportingLines;
import org.alliance.intake.application.imports.ImportingReports;
import org.alliance.intake.application.imports.ImportsInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `lines = accepted + repeated + rejected + blank`, at any moment and after any crash.
class ImportAccountingTests {
  /// 40 lines: 28 that are kept as 24 reports, 6 that are rejected, 6 that are blank.
  private static final String FILE = file();

  private static final ImportCounts ALL = new ImportCounts(28, 0, 6, 6, 4, 28, 0, 0);

  @Test
  void accountsForEveryLineOnce() throws Exception {
    var imports = new ImportsInMemory(ImportingLines.CLOCK);
    var done = reports(imports).taken("alliance", "", FILE);
    assertThat(done.counts()).isEqualTo(ALL);
    ImportingReports.assertThatItAddsUp(done, imports);
  }

  @Test
  void addsUpAfterEveryBatch() throws Exception {
    var steps = new ArrayList<Integer>();
    var imports =
        new ImportsInMemory(ImportingLines.CLOCK) {
          @Override
          public synchronized boolean advance(Import before, Import after) {
            ImportingReports.assertThatItAddsUp(after, this);
            steps.add(after.counts().lines());
            return super.advance(before, after);
          }
        };
    var reports = reports(imports);
    reports.inBatchesOf(3).run(reports.received("alliance", "", 3, FILE));
    assertThat(steps).isSorted().endsWith(40).hasSizeGreaterThan(13);
  }

  /// Killed before and after each write, and taken up by code that takes other batches.
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 64})
  void neitherSkipsNorDoublesALineWhenItIsKilled(int batchSizeAfterwards) throws Exception {
    var writes = 0;
    for (var lives = 0; lives <= writes; lives++) {
      var killed = new Killed(lives);
      var reports = reports(killed);
      var id = reports.received("alliance", "", 7, FILE);
      try {
        reports.inBatchesOf(7).run(id);
      } catch (IllegalStateException dead) {
        assertThat(killed.find(id).orElseThrow().state()).isNotEqualTo(ImportState.FAILED);
      }
      writes = Math.max(writes, killed.writes);
      killed.lives = Integer.MAX_VALUE;
      reports.inBatchesOf(batchSizeAfterwards).run(id);
      var done = killed.find(id).orElseThrow();
      assertThat(done.state()).as("after write %d", lives).isEqualTo(ImportState.DONE);
      assertThat(done.counts()).as("after write %d", lives).isEqualTo(ALL);
      ImportingReports.assertThatItAddsUp(done, killed);
      assertThat(reports.references().distinct()).hasSize(24);
    }
    assertThat(writes).isGreaterThan(10);
  }

  /// The size of its batches was a constant of the code, and blank lines were in none.
  @Test
  void takesAnImportFromBeforeBatchSizesWereKeptFromTheTop() throws Exception {
    var imports = new ImportsInMemory(ImportingLines.CLOCK);
    var reports = reports(imports);
    var id = reports.received("alliance", "", 7, FILE);
    var file = imports.find(id).orElseThrow();
    imports.advance(
        file,
        new Import(
            id,
            file.format(),
            file.list(),
            file.owner(),
            file.organisation(),
            file.state(),
            file.stored(),
            new Progress(0, 2, new ImportCounts(14, 0, 0, 0, 0, 14, 0, 0)),
            file.receivedAt(),
            Optional.empty()));
    imports.remember(id, 0, List.of(), List.of());
    reports.inBatchesOf(64).run(id);
    var done = imports.find(id).orElseThrow();
    assertThat(done.counts()).isEqualTo(ALL);
    ImportingReports.assertThatItAddsUp(done, imports);
  }

  private static ImportingReports reports(ImportsInMemory imports) {
    return new ImportingReports(
        imports, CsvImportFile::new, List.of(new AllianceFormat(), new FbiFormat()));
  }

  private static String file() {
    var lines = new ArrayList<String>(List.of(HEADER));
    for (var number = 0; number < 40; number++) {
      lines.add(
          switch (number % 13) {
            case 3 -> "";
            case 7 -> ",,,\u0020,";
            case 5 -> "too,few,cells";
            case 9 -> row("x" + number, "a", "\"never closed");
            default -> row(referenceOf(number), "", "\"two\nlines of " + number + "\"");
          });
    }
    return String.join("\r", lines) + "\n";
  }

  /// One incident has four lines and one two, far apart; some have no name.
  private static String referenceOf(int number) {
    return number % 12 == 0
        ? "many"
        : number % 12 == 10 ? "more" : number % 6 == 2 ? "" : "r" + number;
  }

  /// Dies at one of its writes: before it or after it.
  private static final class Killed extends ImportsInMemory {
    private int lives;
    private int writes;

    Killed(int lives) {
      super(ImportingLines.CLOCK);
      this.lives = lives;
    }

    @Override
    public synchronized boolean advance(Import before, Import after) {
      dieHere();
      var isAdvanced = super.advance(before, after);
      dieHere();
      return isAdvanced;
    }

    @Override
    public void remember(String id, int batch, List<KeptRow> kept, List<RejectedRow> rejected) {
      dieHere();
      super.remember(id, batch, kept, rejected);
      dieHere();
    }

    private synchronized void dieHere() {
      writes++;
      if (writes > lives && lives != Integer.MAX_VALUE) {
        throw new IllegalStateException("Killed");
      }
    }
  }
}

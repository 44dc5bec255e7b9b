package org.alliance.intake.adapter.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.intake.IntakeProperties;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.Import.ImportState;
import org.alliance.intake.application.imports.Import.Progress;
import org.alliance.intake.application.imports.ImportCounts;
import org.alliance.intake.application.imports.ImportingLines;
import org.alliance.intake.application.imports.Imports.StoredFile;
import org.alliance.intake.application.imports.ImportsInMemory;
import org.alliance.intake.application.imports.ListName;
import org.alliance.kit.schedule.RecurringTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;

class ImportRunsTests {
  private static final IntakeProperties PROPERTIES =
      new IntakeProperties(
          "", Path.of("no-folder"), DataSize.ofMegabytes(1), 1, Duration.ofMillis(20), false);

  private ImportRuns runs;
  private RecurringTasks tasks;

  @AfterEach
  void stop() throws InterruptedException {
    tasks.stop();
    runs.destroy();
  }

  @Test
  void goOnAfterAStart() {
    var imports = new ImportsInMemory(ImportingLines.CLOCK);
    var id = ImportingLines.received(imports, 3);
    start(imports);
    awaitEnd(imports, id);
  }

  @Test
  void waitForAStoreThatIsAwayAtTheStart() {
    var looks = new AtomicInteger();
    var imports =
        new ImportsInMemory(ImportingLines.CLOCK) {
          @Override
          public List<Import> unfinished() {
            if (looks.getAndIncrement() == 0) {
              throw new DataAccessResourceFailureException("away");
            }
            return super.unfinished();
          }
        };
    var id = ImportingLines.received(imports, 3);
    start(imports);
    awaitEnd(imports, id);
  }

  @Test
  void takeUpWhatNobodyGoesOnWith() {
    var looks = new AtomicInteger();
    var imports =
        new ImportsInMemory(ImportingLines.CLOCK) {
          @Override
          public List<Import> unfinished() {
            looks.incrementAndGet();
            return super.unfinished();
          }
        };
    start(imports);
    await().until(() -> looks.get() > 1);
    awaitEnd(imports, ImportingLines.received(imports, 3));
  }

  @Test
  void leaveWhatSomebodyElseGoesOnWith() {
    var looks = new AtomicInteger();
    var taken = new AtomicInteger();
    var imports =
        new ImportsInMemory(ImportingLines.CLOCK) {
          @Override
          public List<Import> unfinished() {
            var look = looks.getAndIncrement();
            return look == 0 ? List.of() : List.of(standingAt(look));
          }

          @Override
          public Optional<Import> find(String id) {
            taken.incrementAndGet();
            return super.find(id);
          }
        };
    start(imports);
    await().until(() -> looks.get() > 5);
    assertThat(taken).hasValue(0);
  }

  @Test
  void forgetTheContentOfWhatIsAtItsEnd() {
    var imports = new ImportsInMemory(ImportingLines.CLOCK);
    var left = imports.find(ImportingLines.received(imports, 3)).orElseThrow();
    imports.advance(
        left,
        new Import(
            left.id(),
            left.format(),
            left.list(),
            left.owner(),
            left.organisation(),
            ImportState.DONE,
            left.stored(),
            left.progress(),
            left.receivedAt(),
            Optional.of(ImportingLines.NOW)));
    start(imports);
    await().until(() -> imports.uploads() == 0);
  }

  private void start(ImportsInMemory imports) {
    runs = new ImportRuns(ImportingLines.into(imports), imports);
    tasks = new RecurringTasks(List.of(new ScheduleConfiguration().importLook(runs, PROPERTIES)));
    tasks.start();
  }

  private static void awaitEnd(ImportsInMemory imports, String id) {
    await().until(() -> imports.find(id).orElseThrow().state() == ImportState.DONE);
  }

  private static Import standingAt(int batch) {
    return new Import(
        "elsewhere",
        "lines",
        ListName.DEFAULT,
        "somebody",
        Optional.empty(),
        ImportState.RUNNING,
        new StoredFile("upload", 1, ""),
        new Progress(64, batch, new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0)),
        ImportingLines.NOW,
        Optional.empty());
  }
}

package org.alliance.intake.application;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.Import.ImportState;
import org.alliance.intake.application.ImportFile.Row;
import org.alliance.intake.application.Imports.ContentForgotten;
import org.alliance.intake.application.Imports.KeptRow;
import org.alliance.intake.application.Imports.RejectedRow;
import org.alliance.intake.application.Imports.StoredFile;
import org.alliance.intake.application.Submission.Kept;
import org.alliance.intake.application.Submission.ReferenceTaken;
import org.alliance.intake.application.Submission.Rejected;
import org.alliance.intake.domain.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes files in, row after row. A file is stored before it is acknowledged; after a crash it goes
/// on with the first batch that was not counted, and rows that had been kept already are found
/// again by their ids. So several may take in the same file at once: whoever is quicker counts.
public final class ImportingFiles {
  private static final Logger log = LoggerFactory.getLogger(ImportingFiles.class);
  private static final int BATCH = 64;

  /// Long enough for clocks that are far apart; what waits for it is sealed.
  private static final Duration LONGEST_PAUSE_IN_AN_UPLOAD = Duration.ofDays(1);

  private static final Fault REFERENCE_TAKEN =
      new Fault(
          "reference",
          "reference-taken",
          "Another report came under this reference before, and is kept. Give this one its own.");

  private final Imports imports;
  private final ImportFile.Reading reading;
  private final Map<String, ImportFormat> formats;
  private final SubmittingReports reports;
  private final ExecutorService rowsAtOnce;
  private final Clock clock;
  private final BooleanSupplier shouldWait;

  /// @param rowsAtOnce runs the rows of a batch
  /// @param shouldWait whether the service has so much to say that a file has to wait
  public ImportingFiles(
      Imports imports,
      ImportFile.Reading reading,
      List<ImportFormat> formats,
      SubmittingReports reports,
      ExecutorService rowsAtOnce,
      Clock clock,
      BooleanSupplier shouldWait) {
    this.imports = imports;
    this.reading = reading;
    this.formats =
        formats.stream()
            .collect(Collectors.toUnmodifiableMap(ImportFormat::name, format -> format));
    this.reports = reports;
    this.rowsAtOnce = rowsAtOnce;
    this.clock = clock;
    this.shouldWait = shouldWait;
  }

  public List<String> formatNames() {
    return formats.keySet().stream().sorted().toList();
  }

  /// What became of a file that was sent.
  public sealed interface Reception {
    /// It is stored, and has to be run. One that failed before goes on from where it was.
    record New(Import file) implements Reception {}

    /// It had been sent before, and is on its way or at its end. Nothing changed.
    record Known(Import file) implements Reception {}

    /// The owner has sent another file under this key; nothing of this one was kept.
    record KeyTaken() implements Reception {}
  }

  /// Stores a file; [#run] takes it in. Rows without a reference are known by their file, so the
  /// same file has to be the same import however often it is sent.
  ///
  /// @param key what the owner calls the file by; if it is blank, the file is known by its content
  /// @throws UnreadableFile if its header lacks columns; nothing is kept then
  public Reception receive(
      String key,
      String format,
      String owner,
      Optional<OrganisationId> organisation,
      InputStream content) {
    var stored = imports.store(content);
    requireColumns(stored, format);
    var name = key.isBlank() ? format + " " + stored.content() : "key " + key;
    var kept =
        imports.keep(
            new Import(
                imports.idOf(owner, name),
                format,
                owner,
                organisation.map(OrganisationId::value),
                ImportState.RUNNING,
                stored,
                0,
                ImportCounts.NONE,
                clock.instant(),
                Optional.empty()));
    if (kept.stored().equals(stored)) {
      return new Reception.New(kept);
    }
    var isSame = kept.format().equals(format) && kept.stored().content().equals(stored.content());
    if (isSame && kept.state() == ImportState.FAILED && imports.beginAgain(kept, stored)) {
      return new Reception.New(kept.begunAgain(stored));
    }
    imports.forgetContent(stored);
    return isSame ? new Reception.Known(kept) : new Reception.KeyTaken();
  }

  private void requireColumns(StoredFile stored, String format) {
    try (var file = reading.open(imports.content(stored), formatOf(format))) {
      file.requireColumns();
    } catch (UnreadableFile unreadable) {
      imports.forgetContent(stored);
      throw unreadable;
    }
  }

  /// Forgets the files that nobody will read any more: of imports whose end was written down and
  /// nothing after it, and of uploads that broke off with the service.
  public void forgetLeftContent() {
    imports.forgetLeftContent(clock.instant().minus(LONGEST_PAUSE_IN_AN_UPLOAD));
  }

  /// Takes in what has not been taken in yet. Returns when the file is at its end, or when somebody
  /// else who takes it in was quicker.
  public void run(String id) throws InterruptedException {
    var found = imports.find(id).filter(file -> file.state() == ImportState.RUNNING);
    if (found.isPresent()) {
      goOnWith(found.get());
    }
  }

  private void goOnWith(Import found) throws InterruptedException {
    var current = found;
    try (var file = reading.open(imports.content(current.stored()), formatOf(current.format()))) {
      file.requireColumns();
      file.skipRows(current.nextBatch() * BATCH);
      for (var rows = file.next(BATCH); !rows.isEmpty(); rows = file.next(BATCH)) {
        while (shouldWait.getAsBoolean()) {
          TimeUnit.MILLISECONDS.sleep(500);
        }
        var counted = take(current, rows);
        if (!imports.advance(current, counted)) {
          return;
        }
        current = counted;
      }
    } catch (ContentForgotten gone) {
      // Whoever ends an import forgets its content next. If nobody has ended this one, it is lost.
      end(current, ImportState.FAILED);
      return;
    } catch (UnreadableFile unreadable) {
      log.error("Import {} cannot be read: {}", found.id(), unreadable.code());
      end(current, ImportState.FAILED);
      return;
    }
    end(current, ImportState.DONE);
  }

  private void end(Import current, ImportState how) {
    if (imports.advance(current, current.ended(how, clock.instant()))) {
      imports.forgetContent(current.stored());
      log.info("Import {} is {}: {}", current.id(), how, current.counts());
    }
  }

  private Import take(Import current, List<Row> rows) throws InterruptedException {
    var tasks = new ArrayList<Callable<Outcome>>();
    rows.forEach(row -> tasks.add(() -> take(current, row)));
    var outcomes = new ArrayList<Outcome>();
    for (var task : rowsAtOnce.invokeAll(tasks)) {
      outcomes.add(resultOf(task));
    }
    var kept = outcomes.stream().flatMap(outcome -> outcome.kept().stream()).toList();
    var rejected = outcomes.stream().flatMap(outcome -> outcome.rejected().stream()).toList();
    imports.remember(current.id(), current.nextBatch(), kept, rejected);
    return current.counted(
        outcomes.stream().map(Outcome::counts).reduce(ImportCounts.NONE, ImportCounts::plus));
  }

  private record Outcome(List<KeptRow> kept, List<RejectedRow> rejected, ImportCounts counts) {}

  private Outcome take(Import file, Row row) {
    return switch (row) {
      case Row.Unreadable(var line, var fault) -> rejected(line, List.of(fault));
      case Row.Drafted(var line, var draft) ->
          switch (reports.submit(
              draft,
              Origin.row(
                  file.organisation().map(OrganisationId::new),
                  "",
                  draft.reference().isBlank() ? "import " + file.id() + ", line " + line : "",
                  "import-" + file.id()))) {
            case Rejected(var faults) -> rejected(line, faults);
            case ReferenceTaken() -> rejected(line, List.of(REFERENCE_TAKEN));
            case Kept kept -> kept(line, kept);
          };
    };
  }

  private static Outcome rejected(int line, List<Fault> faults) {
    return new Outcome(
        List.of(),
        faults.stream().map(fault -> new RejectedRow(line, fault)).toList(),
        new ImportCounts(1, 0, 0, 1, 0, 0, 0));
  }

  private static Outcome kept(int line, Kept kept) {
    var repeated = kept.repeated() ? 1 : 0;
    var counts =
        switch (kept.report()) {
          case Report.Accepted _ -> new ImportCounts(1, 1 - repeated, repeated, 0, 1, 0, 0);
          // Sent again after it was withdrawn: nothing more is done for it.
          case Report.Declined _, Report.Withdrawn _ ->
              new ImportCounts(1, 1 - repeated, repeated, 0, 0, 1, 0);
          case Report.NeedsReview _, Report.Received _, Report.Absent _ ->
              new ImportCounts(1, 1 - repeated, repeated, 0, 0, 0, 1);
        };
    return new Outcome(List.of(new KeptRow(line, kept.id())), List.of(), counts);
  }

  /// A store that fails stops the run; it goes on from here when it is started again.
  private static Outcome resultOf(Future<Outcome> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    }
  }

  private ImportFormat formatOf(String name) {
    var format = formats.get(name);
    if (format == null) {
      throw new UnreadableFile("unknown-format", "Expected one of the formats " + formatNames());
    }
    return format;
  }
}

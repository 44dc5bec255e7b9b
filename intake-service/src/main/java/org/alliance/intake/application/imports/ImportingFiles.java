package org.alliance.intake.application.imports;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.imports.Import.ImportState;
import org.alliance.intake.application.imports.Import.Progress;
import org.alliance.intake.application.imports.Imports.ContentForgotten;
import org.alliance.intake.application.imports.Imports.StoredFile;
import org.alliance.intake.application.reporting.SubmittingReports;
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

  private final Imports imports;
  private final ImportFile.Reading reading;
  private final ImportFormats formats;
  private final RowBatches rows;
  private final Clock clock;
  private final BooleanSupplier shouldWait;
  private final int batchSize;

  /// @param rowsAtOnce runs the rows of a batch
  /// @param shouldWait whether the service has so much to say that a file has to wait
  public ImportingFiles(
      Imports imports,
      ImportFile.Reading reading,
      ImportFormats formats,
      SubmittingReports reports,
      ExecutorService rowsAtOnce,
      Clock clock,
      BooleanSupplier shouldWait) {
    this(imports, reading, formats, reports, rowsAtOnce, clock, shouldWait, BATCH);
  }

  /// @param batchSize of files that are received from now on, in lines
  ImportingFiles(
      Imports imports,
      ImportFile.Reading reading,
      ImportFormats formats,
      SubmittingReports reports,
      ExecutorService rowsAtOnce,
      Clock clock,
      BooleanSupplier shouldWait,
      int batchSize) {
    this.imports = imports;
    this.reading = reading;
    this.formats = formats;
    this.rows = new RowBatches(reports, imports, rowsAtOnce);
    this.clock = clock;
    this.shouldWait = shouldWait;
    this.batchSize = batchSize;
  }

  public List<String> formatNames() {
    return formats.names();
  }

  public boolean hasFormat(String owner, String name) {
    return formats.find(owner, name).isPresent();
  }

  /// The outcome of sending a file.
  public sealed interface Reception {
    /// It is stored, and has to be run. One that failed before goes on from where it was.
    record New(Import file) implements Reception {}

    /// It had been sent before, and is on its way or at its end. Nothing changed.
    record Known(Import file) implements Reception {}

    /// The owner has sent another file under this key; nothing of this one was kept.
    record KeyTaken() implements Reception {}
  }

  /// A file as it is sent.
  ///
  /// @param key what the owner calls the file by; if it is blank, the file is known by its content
  /// @param list the list that its references belong to, as the sender calls it; if it is blank,
  ///   they belong to the format's own
  public record Shipment(String key, String format, String list) {}

  /// Stores a file; [#run] takes it in. Rows without a reference are known by their file, so the
  /// same file has to be the same import however often it is sent.
  ///
  /// @throws UnreadableFile if its meaning is not certain; nothing is kept then
  public Reception receive(
      Shipment sent, String owner, Optional<OrganisationId> organisation, InputStream content) {
    var format = formatOf(owner, sent.format());
    var list = listOf(sent, format);
    var stored = imports.store(content);
    try {
      open(stored, format).close();
    } catch (UnreadableFile unreadable) {
      imports.forgetContent(stored);
      throw unreadable;
    }
    return begin(sent, format, list, owner, organisation, stored);
  }

  /// Takes up a file that is stored already, as [#receive] does.
  ///
  /// @throws UnreadableFile if its meaning is not certain; it stays stored then
  public Reception take(
      Shipment sent, String owner, Optional<OrganisationId> organisation, StoredFile stored) {
    var format = formatOf(owner, sent.format());
    var list = listOf(sent, format);
    open(stored, format).close();
    return begin(sent, format, list, owner, organisation, stored);
  }

  private Reception begin(
      Shipment sent,
      ImportFormat format,
      ListName list,
      String owner,
      Optional<OrganisationId> organisation,
      StoredFile stored) {
    var kept =
        imports.keep(
            new Import(
                imports.idOf(owner, nameOf(sent, format, list, stored)),
                format.name(),
                list,
                owner,
                organisation.map(OrganisationId::value),
                ImportState.RUNNING,
                stored,
                Progress.atTheTop(batchSize),
                clock.instant(),
                Optional.empty()));
    if (kept.stored().equals(stored)) {
      return new Reception.New(kept);
    }
    var isSame =
        kept.format().equals(format.name())
            && kept.list().equals(list)
            && kept.stored().content().equals(stored.content());
    if (isSame && kept.state() == ImportState.FAILED && imports.beginAgain(kept, stored)) {
      return new Reception.New(kept.begunAgain(stored));
    }
    imports.forgetContent(stored);
    return isSame ? new Reception.Known(kept) : new Reception.KeyTaken();
  }

  private static ListName listOf(Shipment sent, ImportFormat format) {
    var prefix = format.listPrefix();
    return sent.list().isBlank()
        ? new ListName(prefix)
        : ListName.named(prefix, sent.list())
            .orElseThrow(() -> new UnreadableFile("malformed-list", "The list's name is none"));
  }

  /// A list that the sender named is part of the name: the same rows may be two lists.
  private static String nameOf(
      Shipment sent, ImportFormat format, ListName list, StoredFile stored) {
    if (!sent.key().isBlank()) {
      return "key " + sent.key();
    }
    var content = format.name() + " " + stored.content();
    return sent.list().isBlank() ? content : "list " + list.name() + " " + content;
  }

  private ImportFile open(StoredFile stored, ImportFormat format) {
    return reading.open(() -> imports.content(stored), format);
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
    try (var file = open(current.stored(), formatOf(current.owner(), current.format()))) {
      if (current.progress().batchSize() == 0) {
        // Its batches were cut by rules that are gone. Rows that are kept are found again.
        current = found.fromTheTop(batchSize);
        if (!imports.takeBack(found, current)) {
          return;
        }
      }
      file.skip(current.progress().linesRead());
      while (file.hasNext()) {
        while (shouldWait.getAsBoolean()) {
          TimeUnit.MILLISECONDS.sleep(500);
        }
        var counted = rows.take(current, file.next(current.progress().batchSize()));
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

  private ImportFormat formatOf(String owner, String name) {
    return formats
        .find(owner, name)
        .orElseThrow(() ->
            new UnreadableFile(
                "unknown-format",
                "Expected one of the formats "
                    + formatNames()
                    + ", or a mapping of yours, such as mapped/NAME"));
  }
}

package org.alliance.intake.application.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alliance.intake.application.imports.ImportingFiles.Reception;
import org.alliance.intake.application.imports.ImportingFiles.Shipment;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.question.Answers;

/// Takes in files of which no line can be read, so that nobody needs reports.
public final class ImportingLines {
  public static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static final SubmittingReports NOBODY = null;
  private static final ExecutorService ROWS_AT_ONCE = Executors.newVirtualThreadPerTaskExecutor();

  private ImportingLines() {}

  public static ImportingFiles into(Imports imports) {
    return new ImportingFiles(
        imports,
        (content, _) -> new Lines(content.open()),
        ImportFormats.of(List.of(new LineFormat())),
        NOBODY,
        ROWS_AT_ONCE,
        CLOCK,
        () -> false);
  }

  /// Sends a file for somebody.
  public static Reception send(Imports imports, String owner, String key, String file) {
    return into(imports)
        .receive(
            new Shipment(key, "lines", ""),
            owner,
            Optional.empty(),
            new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)));
  }

  /// The id of a file of so many lines that has come, and that nobody takes in yet.
  public static String received(Imports imports, int lines) {
    return send(imports, "somebody", "", "line\n".repeat(lines)) instanceof Reception.New(var file)
        ? file.id()
        : "known";
  }

  private record LineFormat() implements ImportFormat {
    @Override
    public String name() {
      return "lines";
    }

    @Override
    public List<String> requiredColumns() {
      return List.of();
    }

    @Override
    public List<String> optionalColumns() {
      return List.of();
    }

    @Override
    public String referenceColumn() {
      return "reference";
    }

    @Override
    public String listPrefix() {
      return "";
    }

    @Override
    public Answers answers(Map<String, String> row) {
      throw new IllegalStateException("No line can be read");
    }
  }

  /// Reads no byte ahead, as a piece that is gone is missed only when it is read.
  private static final class Lines implements ImportFile {
    private final InputStream content;
    private int line;
    private boolean isAhead;

    Lines(InputStream content) {
      this.content = content;
    }

    @Override
    public void skip(long lines) {
      next((int) lines);
    }

    @Override
    public boolean hasNext() {
      if (!isAhead) {
        isAhead = passLine();
      }
      return isAhead;
    }

    @Override
    public List<Row> next(int count) {
      var rows = new ArrayList<Row>();
      while (rows.size() < count && hasNext()) {
        isAhead = false;
        line++;
        rows.add(new Row.Unreadable(line, new Fault("", "unreadable-line", "No line can be read")));
      }
      return rows;
    }

    private boolean passLine() {
      try {
        var next = content.read();
        if (next < 0) {
          return false;
        }
        while (next >= 0 && next != '\n') {
          next = content.read();
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {}
  }
}

package org.alliance.intake.adapter.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.intake.adapter.csv.CsvLines.CsvLine;
import org.alliance.intake.application.imports.ImportFile;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.imports.ImportFormat.Translated;

/// A CSV file in one of the formats. Cells of columns that the format does not name are never
/// looked at. The file is looked through once before it is read: that shows whether its encoding is
/// certain, and which references several lines have. Those lines wait, as text, for the last of
/// them.
final class CsvImportFile implements ImportFile {
  private final CsvLines lines;
  private final ImportFormat format;
  private final RowJoin join;
  private final RepeatedReferences repeated;
  private final Map<Long, List<CsvLine>> waiting = new HashMap<>();
  private Optional<CsvLine> following;

  CsvImportFile(Content content, ImportFormat format) {
    this.format = format;
    join = new RowJoin(format);
    var header = CsvHeader.of(content, format);
    repeated = lookThrough(content, header, format);
    lines = new CsvLines(content, header, format);
    following = lines.next();
  }

  private static RepeatedReferences lookThrough(
      Content content, CsvHeader header, ImportFormat format) {
    var found = new RepeatedReferences.Collector();
    var hasRows = false;
    try (var lines = new CsvLines(content, header, format)) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        found.add(line.get().referenceHash(), line.get().size());
        hasRows |= !line.get().isBlank();
      }
      lines.requireCertainEncoding();
    }
    if (!hasRows) {
      throw CsvLines.noRows();
    }
    return found.found();
  }

  @Override
  public void skip(long count) {
    for (var skipped = 0L; skipped < count && hasNext(); skipped++) {
      take();
    }
  }

  @Override
  public boolean hasNext() {
    return following.isPresent();
  }

  @Override
  public List<Row> next(int count) {
    var rows = new ArrayList<Row>();
    for (var taken = 0; taken < count && hasNext(); taken++) {
      rows.addAll(take());
    }
    return rows;
  }

  /// The rows that are complete with the next line.
  private List<Row> take() {
    var line = following.orElseThrow();
    following = lines.next();
    var hash = line.referenceHash();
    if (hash == 0 || !repeated.has(hash)) {
      return List.of(rowOf(List.of(line)));
    }
    waiting.computeIfAbsent(hash, _ -> new ArrayList<>()).add(line.waiting());
    if (repeated.lastOf(hash) != line.number()) {
      return List.of();
    }
    var byReference = new LinkedHashMap<String, List<CsvLine>>();
    waiting
        .remove(hash)
        .forEach(one ->
            byReference
                .computeIfAbsent(lines.read(one).reference(), _ -> new ArrayList<>())
                .add(lines.read(one)));
    return byReference.values().stream().map(this::rowOf).toList();
  }

  private Row rowOf(List<CsvLine> group) {
    var first = group.getFirst();
    if (first.isBlank()) {
      return new Row.Blank(first.line());
    }
    if (first.fault().isPresent()) {
      return new Row.Unreadable(first.line(), first.fault().get());
    }
    var numbers = group.stream().map(CsvLine::line).toList();
    var rows = group.stream().map(CsvLine::cells).map(format::translate).toList();
    var faults = rows.stream().flatMap(row -> row.faults().stream()).distinct().toList();
    return faults.isEmpty()
        ? new Row.Answered(
            numbers, format.answers(join.joined(rows.stream().map(Translated::cells).toList())))
        : new Row.Refused(numbers, faults);
  }

  @Override
  public void close() {
    lines.close();
  }
}

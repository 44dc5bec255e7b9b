package org.alliance.intake.application.mapping;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.imports.ImportFile;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.imports.ImportingFiles;
import org.alliance.intake.application.imports.ImportingFiles.Reception;
import org.alliance.intake.application.imports.ImportingFiles.Shipment;
import org.alliance.intake.application.imports.Imports;
import org.alliance.intake.application.imports.UnreadableFile;
import org.alliance.intake.application.mapping.FilesToMap.FileToMap;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.ReportCheck.Checked;
import org.alliance.intake.domain.mapping.ColumnName;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;

/// Leads a file of a partner from its upload over its mapping and a preview to an import. Until the
/// import nothing of it is a report.
public final class MappingFiles {
  private final Imports imports;
  private final ImportFile.Columns columns;
  private final ImportFile.Reading reading;
  private final ImportFormat own;
  private final FilesToMap files;
  private final Mappings mappings;
  private final ImportingFiles importing;
  private final ReportCheck check;
  private final Clock clock;

  /// @param own the project's own format
  public MappingFiles(
      Imports imports,
      ImportFile.Columns columns,
      ImportFile.Reading reading,
      ImportFormat own,
      FilesToMap files,
      Mappings mappings,
      ImportingFiles importing,
      ReportCheck check,
      Clock clock) {
    this.imports = imports;
    this.columns = columns;
    this.reading = reading;
    this.own = own;
    this.files = files;
    this.mappings = mappings;
    this.importing = importing;
    this.check = check;
    this.clock = clock;
  }

  /// Stores a file, with a saved mapping or one that its column names suggest.
  ///
  /// @param saved the name of a saved mapping; blank for none
  /// @throws UnreadableFile if it has no columns, or no rows; nothing is kept then
  public FileToMap upload(
      String owner, Optional<OrganisationId> organisation, String saved, InputStream content) {
    var stored = imports.store(content);
    var isKept = false;
    try {
      var names = columns.of(() -> imports.content(stored));
      survey(stored, names);
      var before = mappings.latest(owner, saved);
      var file =
          new FileToMap(
              UUID.randomUUID().toString(),
              owner,
              organisation,
              stored,
              before.map(Mappings.Saved::name).orElse(""),
              before
                  .map(Mappings.Saved::mapping)
                  .map(old -> without(old, names))
                  .orElseGet(() -> suggested(names)),
              clock.instant());
      files.keep(file);
      isKept = true;
      return file;
    } finally {
      if (!isKept) {
        imports.forgetContent(stored);
      }
    }
  }

  /// Columns that this file does not have are out of the mapping.
  private static Mapping without(Mapping mapping, List<String> names) {
    var kept = new ArrayList<MappedColumn>();
    for (var column : mapping.columns()) {
      names.stream()
          .filter(name -> ColumnName.plain(name).equals(ColumnName.plain(column.name())))
          .findFirst()
          .ifPresent(name ->
              kept.add(
                  new MappedColumn(
                      name,
                      column.question(),
                      column.parts(),
                      column.dates(),
                      column.values(),
                      column.leavesOut())));
    }
    return new Mapping(kept, mapping.constants());
  }

  /// The columns of the saved mapping that this file does not have: what they answered is not told
  /// by it.
  public List<String> gone(FileToMap file, FileSurvey survey) {
    var names = survey.columns().stream().map(FileSurvey.Column::name).toList();
    return mappings
        .latest(file.owner(), file.name())
        .map(saved -> saved.mapping().columnsNotIn(names))
        .orElse(List.of());
  }

  /// Columns that are called as ours are.
  private static Mapping suggested(List<String> names) {
    var found =
        names.stream()
            .flatMap(name ->
                Questions.ALL.stream()
                    .filter(question -> isNamed(question, name))
                    .map(question -> MappedColumn.of(name, question)))
            .toList();
    return new Mapping(found, Map.of());
  }

  private static boolean isNamed(Question question, String name) {
    return Stream.of(question.column(), question.field())
        .map(ColumnName::plain)
        .anyMatch(ColumnName.plain(name)::equals);
  }

  public Optional<FileToMap> find(String owner, String id) {
    return files.find(owner, id);
  }

  public FileSurvey survey(FileToMap file) {
    return survey(file.stored(), columns.of(() -> imports.content(file.stored())));
  }

  private FileSurvey survey(Imports.StoredFile stored, List<String> names) {
    return FileSurvey.of(() -> imports.content(stored), names, reading);
  }

  /// Remembers a mapping with its file, finished or not.
  public FileToMap map(FileToMap file, String name, Mapping mapping) {
    var mapped = file.mapped(name, mapping);
    files.keep(mapped);
    return mapped;
  }

  /// @throws UnreadableFile if the file cannot be read by its mapping
  public Preview preview(FileToMap file) {
    var format = new MappedFormat(file.name(), 0, file.mapping(), own);
    try (var open = reading.open(() -> imports.content(file.stored()), format)) {
      return Preview.of(open, answers -> faults(answers, file.organisation()));
    }
  }

  private List<Fault> faults(Answers answers, Optional<OrganisationId> organisation) {
    return check.check(answers, IntakeChannel.CSV_IMPORT, organisation, "preview", "")
            instanceof Checked.Faulty(var faults)
        ? faults
        : List.of();
  }

  /// Saves the mapping, if it is new, and begins to take the file in.
  ///
  /// @throws UnreadableFile if the file cannot be read by its mapping
  public Reception take(FileToMap file) {
    var saved = saved(file);
    var reception =
        importing.take(
            new Shipment("", MappingName.PREFIX + saved.name() + "/" + saved.version(), ""),
            file.owner(),
            file.organisation(),
            file.stored());
    files.forget(file);
    return reception;
  }

  private Mappings.Saved saved(FileToMap file) {
    while (true) {
      var latest = mappings.latest(file.owner(), file.name());
      var same = latest.filter(saved -> saved.mapping().equals(file.mapping()));
      if (same.isPresent()) {
        return same.get();
      }
      var next =
          new Mappings.Saved(
              file.owner(),
              file.name(),
              latest.map(Mappings.Saved::version).orElse(0) + 1,
              file.mapping(),
              clock.instant());
      if (mappings.add(next)) {
        return next;
      }
    }
  }

  public void forget(FileToMap file) {
    files.forget(file);
    imports.forgetContent(file.stored());
  }

  /// Those of an owner that are not taken in yet, the latest first.
  public List<FileToMap> waiting(String owner) {
    return files.of(owner);
  }

  public List<Mappings.Saved> mappings(String owner) {
    return mappings.latest(owner);
  }
}

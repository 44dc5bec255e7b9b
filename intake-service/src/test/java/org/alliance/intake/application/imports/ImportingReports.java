package org.alliance.intake.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.imports.ImportingFiles.Reception;
import org.alliance.intake.application.imports.ImportingFiles.Shipment;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.reporting.CaseNumbersInMemory;
import org.alliance.intake.application.reporting.LaterVersions;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.ReferenceList;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.ReportIds;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;

/// Takes files of reports in, with all stores in memory.
public final class ImportingReports {
  private static final ExecutorService ROWS_AT_ONCE = Executors.newVirtualThreadPerTaskExecutor();
  private static final Optional<OrganisationId> SENDER =
      Optional.of(new OrganisationId("hotline-x"));

  private final Imports imports;
  private final ImportFile.Reading reading;
  private final List<ImportFormat> formats;
  private final AggregateCommandHandler<Report, ?, ReportEvent, ?> reports;
  private final SubmittingReports submitting;
  private final Map<CaseId, String> names = new ConcurrentHashMap<>();

  public ImportingReports(Imports imports, ImportFile.Reading reading, List<ImportFormat> formats) {
    this.imports = imports;
    this.reading = reading;
    this.formats = formats;
    var handling =
        new AggregateCommandHandler<>(
            InMemoryAggregates.<Report, ReportEvent>silent(Report.DECIDER.initial()),
            Report.DECIDER);
    reports = handling;
    submitting =
        new SubmittingReports(
            new ReportCheck(PlacesInMemory.NOWHERE, ImportingLines.CLOCK, false),
            new Forgetful(),
            new Ids(),
            (_, _, _) -> Optional.empty(),
            SameReports.OFF,
            new CaseNumbersInMemory(),
            handling,
            LaterVersions.NOBODY_HEARS,
            ImportingLines.CLOCK);
  }

  /// @param batchSize of files that are received by it
  public ImportingFiles inBatchesOf(int batchSize) {
    return new ImportingFiles(
        imports,
        reading,
        ImportFormats.of(formats),
        submitting,
        ROWS_AT_ONCE,
        ImportingLines.CLOCK,
        () -> false,
        batchSize);
  }

  /// Receives a file and does not run it.
  public String received(String format, String list, int batchSize, String content) {
    var received =
        inBatchesOf(batchSize)
            .receive(
                new Shipment("", format, list),
                "hotline-x",
                SENDER,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    return received instanceof Reception.New(var file) ? file.id() : "known";
  }

  /// The import at its end.
  public Import taken(String format, String list, String content) throws InterruptedException {
    var id = received(format, list, 64, content);
    inBatchesOf(64).run(id);
    return imports.find(id).orElseThrow();
  }

  public Report reportOn(String importId, int line) {
    try (var kept = imports.kept(importId)) {
      return reports.stateOf(
          kept.filter(row -> row.line() == line).findFirst().orElseThrow().id().value());
    }
  }

  /// The references under which reports are kept, each with the list that it belongs to.
  public Stream<String> references() {
    return names.values().stream().sorted();
  }

  /// Every line in exactly one of the counts and of the lists.
  public static void assertThatItAddsUp(Import file, Imports imports) {
    var counts = file.counts();
    try (var kept = imports.kept(file.id());
        var rejected = imports.rejected(file.id())) {
      var keptLines = kept.map(Imports.KeptRow::line).toList();
      var rejectedLines = rejected.map(Imports.RejectedRow::line).distinct().toList();
      assertThat(keptLines).doesNotHaveDuplicates().noneMatch(rejectedLines::contains);
      assertThat(keptLines).hasSize(counts.accepted() + counts.repeated());
      assertThat(rejectedLines).hasSize(counts.rejected());
      assertThat(counts.inMandate() + counts.declined() + counts.needsReview())
          .isEqualTo(counts.accepted() + counts.repeated());
      assertThat(counts.lines())
          .isEqualTo(counts.accepted() + counts.repeated() + counts.rejected() + counts.blank());
    }
  }

  private final class Ids implements ReportIds {
    @Override
    public CaseId next() {
      throw new IllegalStateException("A row without a name of its own");
    }

    @Override
    public String fingerprintOf(Answers draft) {
      return draft.content();
    }

    @Override
    public String claimOf(Answers draft) {
      return draft.content();
    }

    @Override
    public CaseId ofReference(ReferenceList list, String reference) {
      return named(list.list() + " " + reference);
    }

    @Override
    public CaseId ofKey(ReferenceList list, String key) {
      return named(key);
    }

    @Override
    public CaseId ofStrangersKey(String key, String content) {
      throw new IllegalStateException("A file of a stranger");
    }

    @Override
    public List<CaseId> earlier(Origin origin, String reference) {
      return List.of();
    }

    private CaseId named(String name) {
      var id = CaseId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
      names.put(id, name.strip());
      return id;
    }
  }

  private record Forgetful() implements Vault {
    @Override
    public void keep(CaseId id, String content, Person person) {}

    @Override
    public Optional<Person> open(CaseId id, String content) {
      return Optional.empty();
    }

    @Override
    public void forget(CaseId id, String content) {}
  }
}

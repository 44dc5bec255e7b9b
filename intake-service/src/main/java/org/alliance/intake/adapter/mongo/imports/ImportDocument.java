package org.alliance.intake.adapter.mongo.imports;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alliance.intake.application.imports.Import;
import org.alliance.intake.application.imports.Import.Progress;
import org.alliance.intake.application.imports.ImportCounts;
import org.alliance.intake.application.imports.Imports.StoredFile;
import org.alliance.intake.application.imports.ListName;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/// An import as it is stored.
///
/// @param list absent in those from before lists had names
/// @param upload absent in those from before, whose pieces are called by the import's own id
/// @param content absent in those from before
/// @param batchSize absent in those from before, which are taken in from the top
record ImportDocument(
    @Id String id,
    String format,
    @Nullable String list,
    String owner,
    @Nullable String organisation,
    Import.ImportState state,
    @Nullable String upload,
    int chunks,
    @Nullable String content,
    @Nullable Integer batchSize,
    int nextBatch,
    Counts counts,
    Instant receivedAt,
    @Nullable Instant finishedAt) {
  /// As [ImportCounts].
  ///
  /// @param rows all but the blank ones; kept for whoever reads the document
  /// @param blank absent in those from before they were counted
  /// @param joined absent in those from before rows were joined
  record Counts(
      int rows,
      int accepted,
      int repeated,
      int rejected,
      @Nullable Integer blank,
      @Nullable Integer joined,
      int inMandate,
      int declined,
      int needsReview) {
    static Counts of(ImportCounts counts) {
      return new Counts(
          counts.rows(),
          counts.accepted(),
          counts.repeated(),
          counts.rejected(),
          counts.blank(),
          counts.joined(),
          counts.inMandate(),
          counts.declined(),
          counts.needsReview());
    }

    ImportCounts toDomain() {
      return new ImportCounts(
          accepted,
          repeated,
          rejected,
          Objects.requireNonNullElse(blank, 0),
          Objects.requireNonNullElse(joined, 0),
          inMandate,
          declined,
          needsReview);
    }
  }

  static ImportDocument of(Import file) {
    return new ImportDocument(
        file.id(),
        file.format(),
        file.list().name(),
        file.owner(),
        file.organisation().orElse(null),
        file.state(),
        file.stored().upload(),
        file.stored().chunks(),
        file.stored().content(),
        file.progress().batchSize(),
        file.nextBatch(),
        Counts.of(file.counts()),
        file.receivedAt(),
        file.finishedAt().orElse(null));
  }

  Import toDomain() {
    return new Import(
        id,
        format,
        new ListName(Objects.requireNonNullElse(list, "")),
        owner,
        Optional.ofNullable(organisation),
        state,
        new StoredFile(
            Objects.requireNonNullElse(upload, id),
            chunks,
            Objects.requireNonNullElse(content, "")),
        new Progress(Objects.requireNonNullElse(batchSize, 0), nextBatch, counts.toDomain()),
        receivedAt,
        Optional.ofNullable(finishedAt));
  }
}

package org.alliance.intake.adapter.mongo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alliance.intake.application.Import;
import org.alliance.intake.application.ImportCounts;
import org.alliance.intake.application.Imports.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/// An import as it is stored.
///
/// @param upload absent in those from before, whose pieces are called by the import's own id
/// @param content absent in those from before
record ImportDocument(
    @Id String id,
    String format,
    String owner,
    @Nullable String organisation,
    String state,
    @Nullable String upload,
    int chunks,
    @Nullable String content,
    int nextBatch,
    ImportCounts counts,
    Instant receivedAt,
    @Nullable Instant finishedAt) {
  static ImportDocument of(Import file) {
    return new ImportDocument(
        file.id(),
        file.format(),
        file.owner(),
        file.organisation().orElse(null),
        file.state().name(),
        file.stored().upload(),
        file.stored().chunks(),
        file.stored().content(),
        file.nextBatch(),
        file.counts(),
        file.receivedAt(),
        file.finishedAt().orElse(null));
  }

  Import toDomain() {
    return new Import(
        id,
        format,
        owner,
        Optional.ofNullable(organisation),
        Import.ImportState.valueOf(state),
        new StoredFile(
            Objects.requireNonNullElse(upload, id),
            chunks,
            Objects.requireNonNullElse(content, "")),
        nextBatch,
        counts,
        receivedAt,
        Optional.ofNullable(finishedAt));
  }
}

package org.alliance.intake.adapter.mongo;

import java.time.Instant;
import java.util.Optional;
import org.alliance.intake.application.Import;
import org.alliance.intake.application.ImportCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/// An import as it is stored.
record ImportDocument(
    @Id String id,
    String format,
    String owner,
    @Nullable String organisation,
    String state,
    int chunks,
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
        file.chunks(),
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
        chunks,
        nextBatch,
        counts,
        receivedAt,
        Optional.ofNullable(finishedAt));
  }
}

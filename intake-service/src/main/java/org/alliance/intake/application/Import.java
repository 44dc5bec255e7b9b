package org.alliance.intake.application;

import java.time.Instant;
import java.util.Optional;
import org.alliance.intake.application.Imports.StoredFile;

/// One file that is being taken in, and how far it is.
///
/// @param owner who sent it, such as `organisation:hotline` or `person:subject`; a bare id in
///   imports of before
/// @param organisation the owner, if it is an organisation
/// @param stored its content, until it is at its end
/// @param nextBatch the first batch that has not been counted yet; all before it are done and are
///   never done again
public record Import(
    String id,
    String format,
    String owner,
    Optional<String> organisation,
    ImportState state,
    StoredFile stored,
    int nextBatch,
    ImportCounts counts,
    Instant receivedAt,
    Optional<Instant> finishedAt) {
  public enum ImportState {
    RUNNING,
    DONE,
    FAILED
  }

  Import counted(ImportCounts more) {
    return new Import(
        id,
        format,
        owner,
        organisation,
        state,
        stored,
        nextBatch + 1,
        counts.plus(more),
        receivedAt,
        finishedAt);
  }

  /// With its content stored anew, from where it was.
  Import begunAgain(StoredFile anew) {
    return new Import(
        id,
        format,
        owner,
        organisation,
        ImportState.RUNNING,
        anew,
        nextBatch,
        counts,
        receivedAt,
        Optional.empty());
  }

  Import ended(ImportState how, Instant at) {
    return new Import(
        id,
        format,
        owner,
        organisation,
        how,
        stored,
        nextBatch,
        counts,
        receivedAt,
        Optional.of(at));
  }
}

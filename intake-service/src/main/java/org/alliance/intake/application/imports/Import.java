package org.alliance.intake.application.imports;

import java.time.Instant;
import java.util.Optional;
import org.alliance.intake.application.imports.Imports.StoredFile;

/// One file that is being taken in, and how far it is.
///
/// @param list the list that its references belong to
/// @param owner who sent it, such as `organisation:hotline` or `person:subject`; a bare id in
///   imports of before
/// @param organisation the owner, if it is an organisation
/// @param stored its content, until it is at its end
/// @param progress what has been taken in
public record Import(
    String id,
    String format,
    ListName list,
    String owner,
    Optional<String> organisation,
    ImportState state,
    StoredFile stored,
    Progress progress,
    Instant receivedAt,
    Optional<Instant> finishedAt) {
  public enum ImportState {
    RUNNING,
    DONE,
    FAILED
  }

  /// How far a file has been taken in.
  ///
  /// @param batchSize in lines; it stays the same for a file, however many the running code would
  ///   take. 0 in imports from before it was kept
  /// @param nextBatch the first batch that has not been counted yet; all before it are done and are
  ///   never done again
  /// @param counts of the rows that were complete in the batches before; lines that wait for others
  ///   of their incident are not counted yet
  public record Progress(int batchSize, int nextBatch, ImportCounts counts) {
    static Progress atTheTop(int batchSize) {
      return new Progress(batchSize, 0, ImportCounts.NONE);
    }

    /// In the lines of the file.
    long linesRead() {
      return (long) batchSize * nextBatch;
    }
  }

  public ImportCounts counts() {
    return progress.counts();
  }

  public int nextBatch() {
    return progress.nextBatch();
  }

  Import counted(ImportCounts more) {
    return with(
        state,
        stored,
        new Progress(progress.batchSize(), progress.nextBatch() + 1, progress.counts().plus(more)),
        finishedAt);
  }

  /// To be taken in from the top, in batches of this size.
  Import fromTheTop(int batchSize) {
    return with(state, stored, Progress.atTheTop(batchSize), finishedAt);
  }

  /// With its content stored anew, from where it was.
  Import begunAgain(StoredFile anew) {
    return with(ImportState.RUNNING, anew, progress, Optional.empty());
  }

  Import ended(ImportState how, Instant at) {
    return with(how, stored, progress, Optional.of(at));
  }

  private Import with(
      ImportState newState, StoredFile content, Progress reached, Optional<Instant> finished) {
    return new Import(
        id, format, list, owner, organisation, newState, content, reached, receivedAt, finished);
  }
}

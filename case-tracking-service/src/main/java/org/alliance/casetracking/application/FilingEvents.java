package org.alliance.casetracking.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.CaseFile.Never;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Receipt;
import org.alliance.kit.aggregate.ReceivedEvent;

/// Puts what was heard of a case into its file. While the files are being rebuilt there are two
/// files of each case, and every event goes into both.
public final class FilingEvents {
  private final Supplier<List<AggregateCommandHandler<CaseFile, File, Filed, Never>>> written;
  private final Runnable onChange;

  /// @param written the files that events go into, those that are shown last
  /// @param onChange told after every event; must not block
  public FilingEvents(
      Supplier<List<AggregateCommandHandler<CaseFile, File, Filed, Never>>> written,
      Runnable onChange) {
    this.written = written;
    this.onChange = onChange;
  }

  /// @return what became of the event in the file that is shown
  public Receipt file(
      CaseId id, ReceivedEvent event, Function<ReceivedEvent, Optional<File>> entry) {
    var receipts =
        written.get().stream().map(files -> files.receive(id.value(), event, entry)).toList();
    onChange.run();
    return receipts.getLast();
  }
}

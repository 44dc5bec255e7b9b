package org.alliance.intake.application.imports;

import java.util.List;
import org.alliance.intake.application.imports.Imports.KeptRow;
import org.alliance.intake.application.imports.Imports.RejectedRow;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reporting.Submission.Kept;
import org.alliance.intake.domain.report.Report;

/// The outcome of the lines of one row.
record RowOutcome(List<KeptRow> kept, List<RejectedRow> rejected, ImportCounts counts) {
  static final RowOutcome BLANK = new RowOutcome(List.of(), List.of(), ImportCounts.BLANK);

  static RowOutcome rejected(List<Integer> lines, List<Fault> faults) {
    var rows =
        lines.stream()
            .flatMap(line -> faults.stream().map(fault -> new RejectedRow(line, fault)))
            .toList();
    return new RowOutcome(List.of(), rows, ImportCounts.rejected(lines.size()));
  }

  static RowOutcome kept(List<Integer> lines, Kept kept) {
    var count = lines.size();
    var repeated = kept.repeated() ? count : 0;
    var accepted = count - repeated;
    var joined = count - 1;
    var counts =
        switch (kept.report()) {
          case Report.Accepted _ -> new ImportCounts(accepted, repeated, 0, 0, joined, count, 0, 0);
          // Sent again after it was withdrawn: nothing more is done for it.
          case Report.Declined _, Report.Withdrawn _ ->
              new ImportCounts(accepted, repeated, 0, 0, joined, 0, count, 0);
          case Report.NeedsReview _, Report.Received _, Report.Absent _, Report.Linked _ ->
              new ImportCounts(accepted, repeated, 0, 0, joined, 0, 0, count);
        };
    var rows = lines.stream().map(line -> new KeptRow(line, kept.id(), kept.number())).toList();
    return new RowOutcome(rows, List.of(), counts);
  }
}

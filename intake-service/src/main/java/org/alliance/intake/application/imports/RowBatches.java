package org.alliance.intake.application.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reading.WrittenReference;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.Submission.Kept;
import org.alliance.intake.application.reporting.Submission.ReferenceTaken;
import org.alliance.intake.application.reporting.Submission.Rejected;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;

/// Takes in the rows of one batch at the same time, and writes down what became of each. A batch
/// may be taken in twice: rows that are kept are found again.
final class RowBatches {
  private static final Fault REFERENCE_TAKEN =
      new Fault(
          "reference",
          "reference-taken",
          "Another report has this reference, and is kept. If the references of this file are"
              + " another list, name it: send the file with ?list=NAME");

  private final SubmittingReports reports;
  private final Imports imports;
  private final ExecutorService rowsAtOnce;

  RowBatches(SubmittingReports reports, Imports imports, ExecutorService rowsAtOnce) {
    this.reports = reports;
    this.imports = imports;
    this.rowsAtOnce = rowsAtOnce;
  }

  /// @return the import with the batch counted
  Import take(Import current, List<Row> rows) throws InterruptedException {
    var tasks = new ArrayList<Callable<RowOutcome>>();
    rows.forEach(row -> tasks.add(() -> take(current, row)));
    var outcomes = new ArrayList<RowOutcome>();
    for (var task : rowsAtOnce.invokeAll(tasks)) {
      outcomes.add(resultOf(task));
    }
    var kept = outcomes.stream().flatMap(outcome -> outcome.kept().stream()).toList();
    var rejected = outcomes.stream().flatMap(outcome -> outcome.rejected().stream()).toList();
    imports.remember(current.id(), current.nextBatch(), kept, rejected);
    return current.counted(
        outcomes.stream().map(RowOutcome::counts).reduce(ImportCounts.NONE, ImportCounts::plus));
  }

  private RowOutcome take(Import file, Row row) {
    return switch (row) {
      case Row.Blank _ -> RowOutcome.BLANK;
      case Row.Unreadable(var line, var fault) ->
          RowOutcome.rejected(List.of(line), List.of(fault));
      case Row.Refused(var lines, var faults) -> RowOutcome.rejected(lines, faults);
      case Row.Answered(var lines, var answers) ->
          switch (reports.submit(
              answers,
              Origin.row(
                  file.organisation().map(OrganisationId::new),
                  file.list().name(),
                  placeOf(file, lines, answers),
                  "import-" + file.id()))) {
            case Rejected(var faults) -> RowOutcome.rejected(lines, faults);
            case ReferenceTaken() -> RowOutcome.rejected(lines, List.of(REFERENCE_TAKEN));
            case Kept kept -> RowOutcome.kept(lines, kept);
          };
    };
  }

  /// Without a name of its own a row is known by its place, so that a batch may be taken twice.
  private static String placeOf(Import file, List<Integer> lines, Answers answers) {
    return !WrittenReference.namesAReport(answers.text(Questions.REFERENCE))
        ? "import " + file.id() + ", line " + lines.getFirst()
        : "";
  }

  /// A store that fails stops the run; it goes on from here when it is started again.
  private static RowOutcome resultOf(Future<RowOutcome> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    }
  }
}

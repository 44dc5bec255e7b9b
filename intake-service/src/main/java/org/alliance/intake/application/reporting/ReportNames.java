package org.alliance.intake.application.reporting;

import java.util.function.Function;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reading.PlainText;
import org.alliance.intake.application.reading.WrittenReference;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;

/// Finds what a report is known by, and the report that it names.
final class ReportNames {
  private final ReportIds ids;
  private final Function<CaseId, Report> reports;

  ReportNames(ReportIds ids, Function<CaseId, Report> reports) {
    this.ids = ids;
    this.reports = reports;
  }

  /// @param amends whether other content under the same name is an amendment
  /// @param isByContent whether nothing but its content can tell that the report came before under
  ///   another name, as with a fresh key for each attempt
  record Name(CaseId id, boolean amends, boolean isByContent) {}

  Name of(Answers answers, Origin origin, String content) {
    var list = origin.references();
    var reference = answers.text(Questions.REFERENCE);
    if (list.isPresent() && WrittenReference.namesAReport(reference)) {
      return new Name(known(named(list.get(), reference), reference, origin, content), true, false);
    }
    if (origin.key().isBlank()) {
      return new Name(ids.next(), false, true);
    }
    var id =
        list.map(own -> ids.ofKey(own, origin.key()))
            .orElseGet(() -> ids.ofStrangersKey(origin.key(), content));
    return new Name(known(id, "", origin, content), false, true);
  }

  /// Without what nobody sees, so that a reference is the same in a file and over the API. Reports
  /// from before that are kept under the reference as it was written.
  private CaseId named(ReferenceList list, String reference) {
    var plain = PlainText.of(reference);
    var asWritten = ids.ofReference(list, reference);
    return plain.isEmpty() || plain.equals(reference) || isThere(asWritten)
        ? asWritten
        : ids.ofReference(list, plain);
  }

  /// The report may have been kept under the id that it had before. In a list that has a name of
  /// its own, and under the key of a stranger, only the same content says that it is the same
  /// report.
  private CaseId known(CaseId id, String reference, Origin origin, String content) {
    if (isThere(id)) {
      return id;
    }
    var isByName = origin.references().filter(ReferenceList::isShared).isPresent();
    return ids.earlier(origin, reference).stream()
        .filter(isByName ? this::isThere : earlier -> tells(earlier, content))
        .findFirst()
        .orElse(id);
  }

  private boolean isThere(CaseId id) {
    return !(reports.apply(id) instanceof Report.Absent);
  }

  private boolean tells(CaseId id, String content) {
    return Report.contents(reports.apply(id)).contains(content);
  }
}

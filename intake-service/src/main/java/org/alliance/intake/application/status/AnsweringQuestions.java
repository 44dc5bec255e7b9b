package org.alliance.intake.application.status;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.Submission;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.report.Report;

/// A client answers a question of triage on the status page. The answer amends the report: the
/// vault keeps its words as part of the story, and only who may open the story reads them.
public final class AnsweringQuestions {
  private final SubmittingReports reports;
  private final ClientQuestions questions;

  public AnsweringQuestions(SubmittingReports reports, ClientQuestions questions) {
    this.reports = reports;
    this.questions = questions;
  }

  public enum Outcome {
    TAKEN,
    /// The question is not open, or nobody needs the answer any more.
    NOT_ASKED,
    BLANK,
    TOO_LONG
  }

  /// The questions that the client sees. A report that was decided or withdrawn has none.
  public List<ClientQuestion> open(CaseId id, Report report) {
    return report instanceof Report.NeedsReview
        ? questions.of(id).stream()
            .filter(ClientQuestions.Asked::isOpen)
            .map(ClientQuestions.Asked::question)
            .toList()
        : List.of();
  }

  /// The answer is kept before the question is marked. Sent twice, it is kept once.
  public Outcome answer(CaseId id, ClientQuestion question, String text) {
    if (!open(id, reports.find(id)).contains(question)) {
      return Outcome.NOT_ASKED;
    }
    if (text.isBlank()) {
      return Outcome.BLANK;
    }
    var answers = Answers.NONE.with(question.answered(), text.strip());
    var origin = Origin.form("answer-" + question.code(), Set.of());
    return switch (reports.amend(id, answers, origin)) {
      case Submission.Kept _ -> {
        questions.answered(id, question);
        yield Outcome.TAKEN;
      }
      case Submission.Rejected _, Submission.ReferenceTaken _ -> Outcome.TOO_LONG;
    };
  }
}

package org.alliance.intake.application.reviewing;

import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.ReviewOutcome.NotHeld;
import org.alliance.intake.application.reviewing.ReviewOutcome.NothingAsked;
import org.alliance.intake.application.reviewing.ReviewOutcome.Refused;
import org.alliance.intake.application.status.ClientQuestion;
import org.alliance.intake.application.status.ClientQuestions;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;

/// Asks a client on the status page. Nobody is contacted by that: the client sees the question when
/// they look. So it is also the way to ask somebody who wants no contact.
public final class AskingClients {
  private final ReviewingReports reviewing;
  private final ClientQuestions questions;

  public AskingClients(ReviewingReports reviewing, ClientQuestions questions) {
    this.reviewing = reviewing;
    this.questions = questions;
  }

  /// The report stays in the queue, and the claim ends.
  public ReviewOutcome ask(CaseId id, StaffId by, List<ClientQuestion> chosen) {
    if (!(reviewing.find(id) instanceof Report.NeedsReview)) {
      return new Refused(Refusal.ALREADY_DECIDED);
    }
    if (reviewing.holder(id).filter(claim -> claim.by().equals(by)).isEmpty()) {
      return new NotHeld();
    }
    if (chosen.isEmpty()) {
      return new NothingAsked();
    }
    chosen.forEach(question -> questions.ask(id, question));
    return reviewing.release(id, by);
  }

  /// The oldest first.
  public List<ClientQuestions.Asked> asked(CaseId id) {
    return questions.of(id);
  }
}

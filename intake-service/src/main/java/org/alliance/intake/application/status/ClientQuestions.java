package org.alliance.intake.application.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// The questions that triage has asked on status pages. Answers are not here: the vault keeps them.
public interface ClientQuestions {
  /// @param answered when the client answered; empty while the question is open
  record Asked(ClientQuestion question, Instant at, Optional<Instant> answered) {
    public boolean isOpen() {
      return answered.isEmpty();
    }
  }

  /// Asked again, a question that was answered is open again; an open one stays as it is.
  void ask(CaseId report, ClientQuestion question);

  void answered(CaseId report, ClientQuestion question);

  /// The oldest first.
  List<Asked> of(CaseId report);
}

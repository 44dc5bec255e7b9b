package org.alliance.intake.domain.same;

import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.LinkReason;

/// A report tells most likely of the same incident as another one, until a person has said so or
/// not.
///
/// @param score as in [Likeness]
public record Link(CaseId other, int score, List<LinkReason> reasons, Answer answer) {
  /// What a person has said.
  public enum Answer implements Coded {
    /// Nobody has looked yet.
    OPEN,
    SAME,
    DIFFERENT
  }

  public Link {
    reasons = List.copyOf(reasons);
  }

  public static Link open(CaseId other, Likeness likeness) {
    return new Link(other, likeness.score(), likeness.reasons(), Answer.OPEN);
  }

  public boolean isOpen() {
    return answer == Answer.OPEN;
  }

  Link answered(Answer said) {
    return new Link(other, score, reasons, said);
  }
}

package org.alliance.casetracking.domain.care;

import java.util.Optional;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.contracts.values.code.Coded;

/// When a coordinator may close a case, or open it again.
public final class Closing {
  /// Why nothing was changed.
  public enum Obstacle implements Coded {
    /// The firm ends its work first.
    WITH_FIRM,
    /// Triage decides it.
    NO_CASE_YET,
    CLOSED_ALREADY,
    /// Intake undoes a withdrawal.
    WITHDRAWN,
    NOT_CLOSED
  }

  private Closing() {}

  /// @return why the case cannot be closed; empty if it can
  public static Optional<Obstacle> obstacle(CaseFile file) {
    return switch (file.state()) {
      case WAITING_FOR_CONSENT, IN_MANDATE, OFFERED, ESCALATED -> Optional.empty();
      case ENDED -> file.isClosed() ? Optional.of(Obstacle.CLOSED_ALREADY) : Optional.empty();
      case ASSIGNED, STAFFED, CONNECTED -> Optional.of(Obstacle.WITH_FIRM);
      case WITHDRAWN -> Optional.of(Obstacle.WITHDRAWN);
      case RECEIVED, NEEDS_REVIEW, DECLINED, HANDED_OVER, LINKED ->
          Optional.of(Obstacle.NO_CASE_YET);
    };
  }

  /// @return why the case cannot be opened again; empty if it can
  public static Optional<Obstacle> toReopening(CaseFile file) {
    return switch (file.state()) {
      case ENDED -> Optional.empty();
      case WITHDRAWN -> Optional.of(Obstacle.WITHDRAWN);
      default -> Optional.of(Obstacle.NOT_CLOSED);
    };
  }
}

package org.alliance.casetracking.application.care;

import java.time.Clock;
import java.util.Optional;
import org.alliance.casetracking.application.CaseFiles;
import org.alliance.casetracking.domain.care.CaseCare;
import org.alliance.casetracking.domain.care.CaseCare.Command;
import org.alliance.casetracking.domain.care.CaseCare.Event;
import org.alliance.casetracking.domain.care.Closing;
import org.alliance.casetracking.domain.care.Closing.Obstacle;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.ReopenReason;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A coordinator closes a case, or opens it again. What happens to the case meanwhile at other
/// services counts more: a firm that has the case keeps it.
public final class ClosingCases {
  private final CaseFiles files;
  private final AggregateCommandHandler<CaseCare, Command, Event, CaseCare.Refusal> care;
  private final Clock clock;

  public ClosingCases(
      CaseFiles files,
      AggregateCommandHandler<CaseCare, Command, Event, CaseCare.Refusal> care,
      Clock clock) {
    this.files = files;
    this.care = care;
    this.clock = clock;
  }

  /// @param by the opaque id of the coordinator
  /// @return why nothing was changed; empty if the case is closed now
  public Optional<Obstacle> close(CaseId id, CaseOutcome outcome, String by) {
    return Closing.obstacle(files.of(id))
        .or(() ->
            care.handle(id.value(), new Command.Close(id, outcome, by, clock.instant()))
                    instanceof Decision.Refused
                ? Optional.of(Obstacle.CLOSED_ALREADY)
                : Optional.empty());
  }

  public Optional<Obstacle> reopen(CaseId id, ReopenReason reason, String by) {
    var obstacle = Closing.toReopening(files.of(id));
    if (obstacle.isEmpty()) {
      care.handle(id.value(), new Command.Reopen(id, reason, by, clock.instant()));
    }
    return obstacle;
  }
}

package org.alliance.firm.application;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterCommand.End;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A firm ends its work for a client. Matching offers a case that was handed back to other firms.
public final class EndingEngagements {
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;

  public EndingEngagements(
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    this.matters = matters;
  }

  public Decision<MatterEvent, Refusal> end(
      CaseId caseId, FirmId firm, EngagementEnding ending, Closing closing) {
    return matters.handle(caseId.value(), new End(firm, ending, closing));
  }
}

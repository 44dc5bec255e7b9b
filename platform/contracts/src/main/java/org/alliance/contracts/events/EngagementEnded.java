package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;
import org.jspecify.annotations.Nullable;

@Meaning(
    "A firm has ended its work for a client. If it handed the case back, matching looks for another firm.")
public record EngagementEnded(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that had the case") FirmId firm,
    @Meaning("the way in which the work ended") EngagementEnding ending,
    @Meaning("the reason to hand the case back; absent otherwise, and in old events")
        @Nullable HandBackReason reason,
    @Meaning(
            "the results of the work; absent if there are none, or if the client has not agreed that the Alliance hears of them")
        @Nullable List<EngagementOutcome> outcomes)
    implements AllianceEvent {
  public EngagementEnded {
    outcomes =
        outcomes == null || outcomes.isEmpty()
            ? null
            : Set.copyOf(outcomes).stream().sorted().toList();
  }

  /// An end of which no more is known.
  public EngagementEnded(CaseId caseId, FirmId firm, EngagementEnding ending) {
    this(caseId, firm, ending, null, null);
  }
}

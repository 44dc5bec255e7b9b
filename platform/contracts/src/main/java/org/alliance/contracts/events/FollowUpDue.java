package org.alliance.contracts.events;

import java.time.Instant;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.jspecify.annotations.Nullable;

@Meaning(
    "A case has stood still, or a deadline is near. Each rule reminds once of one state of affairs.")
public record FollowUpDue(
    @Meaning("the case") CaseId caseId,
    @Meaning("the rule") FollowUpReason reason,
    @Meaning("since when the case is as it is") Instant since,
    @Meaning("when somebody has to have acted") Instant due,
    @Meaning("the firm that has the case, or is asked; absent in old events") @Nullable FirmId firm)
    implements AllianceEvent {
  /// Without a firm, as old events are.
  public FollowUpDue(CaseId caseId, FollowUpReason reason, Instant since, Instant due) {
    this(caseId, reason, since, due, null);
  }
}

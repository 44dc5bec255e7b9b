package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.referral.EscalationReason;
import org.jspecify.annotations.Nullable;

@Meaning(
    "Matching has no firm left to ask. A coordinator has to find one. Firms that could take the case may say so.")
public record ReferralEscalated(
    @Meaning("the case") CaseId caseId,
    @Meaning("the reason") EscalationReason reason,
    @Meaning(
            "the facts that firms may see, without the ZIP area, which is always 000; absent in old events")
        @Nullable CaseFacts facts,
    @Meaning("the number that people say over the phone; absent if there is none")
        @Nullable CaseNumber caseNumber)
    implements AllianceEvent {
  /// An escalation that tells firms nothing.
  public ReferralEscalated(CaseId caseId, EscalationReason reason) {
    this(caseId, reason, null, null);
  }
}

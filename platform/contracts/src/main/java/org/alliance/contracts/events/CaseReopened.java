package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.referral.ReopenReason;

@Meaning("A coordinator opened a case again that was closed. A firm is looked for.")
public record CaseReopened(
    @Meaning("the case") CaseId caseId, @Meaning("the reason") ReopenReason reason)
    implements AllianceEvent {}

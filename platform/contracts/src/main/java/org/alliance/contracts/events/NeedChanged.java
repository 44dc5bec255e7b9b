package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;
import org.jspecify.annotations.Nullable;

@Meaning(
    "A coordinator recorded how a service is covered that the firm did not take on, or that it is open again.")
public record NeedChanged(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that had the case when the service was recorded as covered") FirmId firm,
    @Meaning("the service") ServiceCategory service,
    @Meaning("how it is covered; absent if it is open again") @Nullable NeedCover cover)
    implements AllianceEvent {}

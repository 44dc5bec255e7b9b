package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.NotificationChannel;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.NotificationOutcome;

@Meaning("A notification has its final outcome.")
public record NotificationSettled(
    @Meaning("the case it is about") CaseId caseId,
    @Meaning("the firm it is for") FirmId firm,
    @Meaning("what it is about") NotificationKind kind,
    @Meaning("how it was sent") NotificationChannel channel,
    @Meaning("what became of it") NotificationOutcome outcome)
    implements AllianceEvent {}

package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;

@Meaning("The outcome of a notification is known.")
public record NotificationSettled(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm that it is for") FirmId firm,
    @Meaning("its occasion") NotificationKind kind,
    @Meaning("its channel") NotificationChannel channel,
    @Meaning("the outcome") NotificationOutcome outcome)
    implements AllianceEvent {}

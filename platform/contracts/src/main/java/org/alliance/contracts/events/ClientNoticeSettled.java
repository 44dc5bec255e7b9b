package org.alliance.contracts.events;

import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.jspecify.annotations.Nullable;

@Meaning("The outcome of a notification to the client is known.")
public record ClientNoticeSettled(
    @Meaning("the case") CaseId caseId,
    @Meaning("its occasion") NotificationKind kind,
    @Meaning("its channel") NotificationChannel channel,
    @Meaning("the outcome") NotificationOutcome outcome,
    @Meaning("the rule that blocked it; absent for any other outcome") @Nullable ContactRule rule)
    implements AllianceEvent {}

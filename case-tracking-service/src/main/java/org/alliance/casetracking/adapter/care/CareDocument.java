package org.alliance.casetracking.adapter.care;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.casetracking.domain.care.CaseCare;
import org.alliance.casetracking.domain.care.CaseCare.Change;
import org.alliance.casetracking.domain.care.CaseCare.Reminder;
import org.alliance.contracts.values.referral.CaseOutcome;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.ReopenReason;
import org.jspecify.annotations.Nullable;

/// Closings, reopenings and reminders of one case as they are stored.
record CareDocument(List<ChangePart> changes, List<ReminderPart> reminders) {
  record ChangePart(
      @Nullable CaseOutcome outcome, @Nullable ReopenReason reason, String by, Instant at) {}

  record ReminderPart(FollowUpReason reason, Instant since, Instant due) {}

  static CareDocument of(CaseCare state) {
    return new CareDocument(
        state.changes().stream()
            .map(change ->
                new ChangePart(
                    change.outcome().orElse(null),
                    change.reason().orElse(null),
                    change.by(),
                    change.at()))
            .toList(),
        state.reminders().stream()
            .sorted(Comparator.comparing(Reminder::reason))
            .map(one -> new ReminderPart(one.reason(), one.since(), one.due()))
            .toList());
  }

  CaseCare toDomain() {
    return new CaseCare(
        changes.stream()
            .map(change ->
                new Change(
                    Optional.ofNullable(change.outcome()),
                    Optional.ofNullable(change.reason()),
                    change.by(),
                    change.at()))
            .toList(),
        reminders.stream()
            .map(one -> new Reminder(one.reason(), one.since(), one.due()))
            .collect(Collectors.toUnmodifiableSet()));
  }
}

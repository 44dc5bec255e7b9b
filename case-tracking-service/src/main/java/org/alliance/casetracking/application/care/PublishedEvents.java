package org.alliance.casetracking.application.care;

import org.alliance.casetracking.domain.care.CaseCare.Event;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.CaseReopened;
import org.alliance.contracts.events.FollowUpDue;

/// Maps internal events to published ones: the only door out of case-tracking.
public final class PublishedEvents {
  private PublishedEvents() {}

  public static AllianceEvent of(Event event) {
    return switch (event) {
      case Event.Closed(var id, var outcome, _, _) -> new CaseClosed(id, outcome);
      case Event.Reopened(var id, var reason, _, _) -> new CaseReopened(id, reason);
      case Event.Reminded(var id, var reminder, var firm) ->
          new FollowUpDue(
              id, reminder.reason(), reminder.since(), reminder.due(), firm.orElse(null));
    };
  }
}

package org.alliance.casetracking.application.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alliance.casetracking.application.lists.CaseLists;
import org.alliance.casetracking.application.lists.Worklist;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.care.CaseCare;
import org.alliance.casetracking.domain.care.CaseCare.Command;
import org.alliance.casetracking.domain.care.CaseCare.Event;
import org.alliance.casetracking.domain.care.CaseCare.Reminder;
import org.alliance.contracts.values.FollowUpReason;
import org.alliance.kit.aggregate.AggregateCommandHandler;

/// Looks for cases that stand still, and says so once of each state of affairs: an event by rule,
/// never by somebody's memory. Any instance may do it; twice is once.
public final class Reminding {
  public static final Duration EVERY = Duration.ofMinutes(1);

  /// More than one coordinator can look after; the oldest come first.
  private static final int MOST = 5_000;

  private final CaseLists lists;
  private final AggregateCommandHandler<CaseCare, Command, Event, CaseCare.Refusal> care;
  private final Clock clock;

  public Reminding(
      CaseLists lists,
      AggregateCommandHandler<CaseCare, Command, Event, CaseCare.Refusal> care,
      Clock clock) {
    this.lists = lists;
    this.care = care;
    this.clock = clock;
  }

  public void run() {
    remind(Worklist.NO_NEWS, FollowUpReason.NO_CONTACT);
    remind(Worklist.OFFER_ENDS_SOON, FollowUpReason.DEADLINE_NEAR);
    remind(Worklist.SERVICE_ON_HOLD, FollowUpReason.SERVICE_ON_HOLD);
  }

  private void remind(Worklist list, FollowUpReason reason) {
    lists
        .find(list, clock.instant(), MOST)
        .forEach(one -> {
          var reminder =
              new Reminder(reason, since(reason, one.summary()), list.dueOf(one.summary()));
          care.handle(
              one.id().value(), new Command.Remind(one.id(), reminder, one.summary().firm()));
        });
  }

  private static Instant since(FollowUpReason reason, CaseSummary summary) {
    return switch (reason) {
      case SERVICE_ON_HOLD -> summary.onHoldSince().orElse(summary.lastEvent());
      case NO_CONTACT -> summary.lastEvent();
      case DEADLINE_NEAR -> summary.answerBy().orElse(summary.lastEvent());
    };
  }
}

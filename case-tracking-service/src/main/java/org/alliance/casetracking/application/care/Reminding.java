package org.alliance.casetracking.application.care;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.application.lists.CaseLists;
import org.alliance.casetracking.application.lists.CaseLists.ListedCase;
import org.alliance.casetracking.application.lists.Worklist;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.care.CaseCare;
import org.alliance.casetracking.domain.care.CaseCare.Command;
import org.alliance.casetracking.domain.care.CaseCare.Event;
import org.alliance.casetracking.domain.care.CaseCare.Reminder;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.kit.aggregate.AggregateCommandHandler;

/// Looks for cases that stand still, and says so once of each state of affairs: an event by rule,
/// never by somebody's memory. Any instance may do it; twice is once.
public final class Reminding {
  public static final Duration EVERY = Duration.ofMinutes(1);

  static final int PAGE = 500;

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

  /// Of the whole list: a case stays on it after its reminder.
  private void remind(Worklist list, FollowUpReason reason) {
    var now = clock.instant();
    var after = Optional.<String>empty();
    List<ListedCase> page;
    do {
      page = lists.find(list, now, after, PAGE);
      page.forEach(one -> remind(one, list, reason));
      after = page.stream().reduce((_, last) -> last).map(ListedCase::cursor);
    } while (page.size() == PAGE);
  }

  private void remind(ListedCase one, Worklist list, FollowUpReason reason) {
    var reminder = new Reminder(reason, since(reason, one.summary()), list.dueOf(one.summary()));
    care.handle(one.id().value(), new Command.Remind(one.id(), reminder, one.summary().firm()));
  }

  private static Instant since(FollowUpReason reason, CaseSummary summary) {
    return switch (reason) {
      case SERVICE_ON_HOLD -> summary.onHoldSince().orElse(summary.lastEvent());
      case NO_CONTACT -> summary.lastEvent();
      case DEADLINE_NEAR -> summary.answerBy().orElse(summary.lastEvent());
    };
  }
}

package org.alliance.firm.application.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.deadline.RuleBook;
import org.alliance.firm.domain.engagement.WorkCommand;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.MatterStatus;
import org.alliance.kit.aggregate.AggregateCommandHandler;

/// Says once of each day of the law that it is near, in a case that a firm has. Only rules that
/// counsel has verified lead to a day. Any instance may do it; twice is once.
public final class TellingDeadlines {
  private static final List<MatterStatus> IN_HAND =
      List.of(MatterStatus.ASSIGNED, MatterStatus.STAFFED, MatterStatus.ACTIVE);
  private static final int BATCH = 500;

  private final EngagementList engagements;
  private final VerifyingRules rules;
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;
  private final Period ahead;
  private final Clock clock;

  /// @param ahead how long before a day it is near
  public TellingDeadlines(
      EngagementList engagements,
      VerifyingRules rules,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters,
      Period ahead,
      Clock clock) {
    this.engagements = engagements;
    this.rules = rules;
    this.matters = matters;
    this.ahead = ahead;
    this.clock = clock;
  }

  public void run() {
    var book = rules.book();
    // Without a verified rule there is no day, and nothing to read.
    if (book.rules().stream().anyMatch(rule -> book.verificationOf(rule).isPresent())) {
      IN_HAND.forEach(status -> tellAll(status, book));
    }
  }

  private void tellAll(MatterStatus status, RuleBook book) {
    var filter = new EngagementList.Filter(Optional.of(status), Optional.empty(), Optional.empty());
    var page = engagements.engagements(filter, Optional.empty(), BATCH);
    while (true) {
      page.lines().forEach(matter -> tell(matter, book));
      if (page.end().isEmpty()) {
        return;
      }
      page = engagements.engagements(filter, page.end(), BATCH);
    }
  }

  private void tell(Matter matter, RuleBook book) {
    if (!(matter instanceof Matter.Engaged(var caseId, _, var engagement, _))) {
      return;
    }
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    book.of(Matter.factsOf(matter, engagement)).stream()
        .flatMap(deadline -> deadline.day().stream())
        .filter(day -> !day.isBefore(today) && !day.isAfter(today.plus(ahead)))
        .filter(day -> !engagement.log().told().contains(day))
        .distinct()
        .forEach(day ->
            matters.handle(
                caseId.value(),
                new MatterCommand.Work(engagement.firm(), new WorkCommand.TellDeadline(day))));
  }
}

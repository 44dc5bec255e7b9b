package org.alliance.firm.application.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.deadlines.VerifyingRules;
import org.alliance.firm.domain.deadline.RuleBook;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterStatus;

/// The days that matter in the cases that a firm has in hand.
public final class ReadingCalendar {
  /// The most cases of each state.
  private static final int MOST = 1_000;

  private static final String NEXT_STEP = "next-step";

  private final EngagementList engagements;
  private final VerifyingRules rules;

  public ReadingCalendar(EngagementList engagements, VerifyingRules rules) {
    this.engagements = engagements;
    this.rules = rules;
  }

  /// @param kind a code of [org.alliance.firm.domain.deadline.DeadlineKind], or `next-step`
  /// @param name unlike those of all other days of the firm
  public record Day(
      CaseId caseId, Optional<CaseNumber> number, String kind, String name, LocalDate on) {}

  public List<Day> days(FirmId firm) {
    var book = rules.book();
    return Stream.of(MatterStatus.ASSIGNED, MatterStatus.STAFFED, MatterStatus.ACTIVE)
        .flatMap(status ->
            engagements
                .engagements(
                    new EngagementList.Filter(
                        Optional.of(status), Optional.of(firm), Optional.empty()),
                    Optional.empty(),
                    MOST)
                .lines()
                .stream())
        .flatMap(matter -> days(matter, book))
        .toList();
  }

  private static Stream<Day> days(Matter matter, RuleBook book) {
    var engagement = Matter.engagementOf(matter).orElseThrow();
    var caseId = Matter.offersOf(matter).getFirst().id().caseId();
    var number = Matter.numberOf(matter);
    var limits =
        book.of(Matter.factsOf(matter, engagement)).stream()
            .flatMap(deadline ->
                deadline.day().stream()
                    .map(day ->
                        new Day(
                            caseId,
                            number,
                            deadline.rule().kind().code(),
                            deadline.rule().id(),
                            day)));
    var step =
        engagement.log().next().stream()
            .map(next -> new Day(caseId, number, NEXT_STEP, NEXT_STEP, next.due()));
    return Stream.concat(limits, step);
  }
}

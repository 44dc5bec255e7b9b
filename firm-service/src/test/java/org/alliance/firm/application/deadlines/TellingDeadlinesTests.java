package org.alliance.firm.application.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.ResultPage;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.IncidentFacts;
import org.alliance.firm.domain.deadline.DeadlineKind;
import org.alliance.firm.domain.deadline.DeadlineRule;
import org.alliance.firm.domain.deadline.Verification;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A case of a firm, with a made-up rule by which a day comes on 1 April 2026.
class TellingDeadlinesTests {
  private static final LocalDate DAY = LocalDate.parse("2026-04-01");
  private static final DeadlineRule RULE =
      new DeadlineRule(
          "made-up",
          DeadlineKind.LIMITATION,
          Optional.of(UsState.NJ),
          Period.ofDays(90),
          DeadlineRule.Start.INCIDENT,
          "Made-up Code 1",
          "");

  private final InMemoryAggregates<Matter, MatterEvent> store =
      InMemoryAggregates.silent(Matter.DECIDER.initial());
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters =
      new AggregateCommandHandler<>(store, Matter.DECIDER);
  private final List<Verification> verified = new ArrayList<>();

  @BeforeEach
  void engage() {
    var facts =
        new CaseFacts(
            UsState.NJ,
            new Zip3("073"),
            List.of(LanguageTag.ENGLISH),
            List.of(),
            List.of(),
            Urgency.SOON,
            List.of(),
            new IncidentFacts(
                List.of(), List.of(), Optional.of(YearMonth.of(2026, 1)), Optional.empty()));
    matters.handle(
        Matters.CASE.value(),
        new MatterCommand.TakeOffer(
            Matters.CASE, Matters.OFFER, Matters.FIRM, facts, Matters.TOMORROW, Optional.empty()));
    matters.handle(
        Matters.CASE.value(), new MatterCommand.Assign(Matters.OFFER, Matters.FIRM, List.of()));
    verified.add(new Verification(RULE.id(), RULE.content(), "person-1", Matters.DAY));
  }

  @Test
  void saysOnceThatADayIsNear() {
    run(DAY.minusDays(30));
    assertThat(told()).containsExactly(DAY);
    var version = store.load(Matters.CASE.value()).version();
    run(DAY.minusDays(29));
    assertThat(store.load(Matters.CASE.value()).version()).isEqualTo(version);
  }

  @Test
  void saysNothingLongBeforeTheDayOrAfterIt() {
    run(DAY.minusDays(31));
    run(DAY.plusDays(1));
    assertThat(told()).isEmpty();
  }

  @Test
  void saysNothingByARuleThatNobodyHasVerified() {
    verified.clear();
    run(DAY.minusDays(3));
    assertThat(told()).isEmpty();
  }

  private List<LocalDate> told() {
    return Matter.engagementOf(store.load(Matters.CASE.value()).state()).orElseThrow().log().told();
  }

  private void run(LocalDate today) {
    var clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    new TellingDeadlines(
            new Stored(),
            new VerifyingRules(List.of(RULE), new Kept(), clock),
            matters,
            Period.ofDays(30),
            clock)
        .run();
  }

  private final class Stored implements EngagementList {
    @Override
    public Optional<Matter> find(CaseId caseId) {
      return Optional.of(store.load(caseId.value()).state());
    }

    @Override
    public ResultPage<Matter> engagements(Filter filter, Optional<List<String>> after, int limit) {
      return new ResultPage<>(
          find(Matters.CASE)
              .filter(matter -> filter.status().equals(Optional.of(Matter.statusOf(matter))))
              .stream()
              .toList(),
          1,
          Optional.empty());
    }
  }

  private final class Kept implements RuleVerifications {
    @Override
    public List<Verification> all() {
      return verified;
    }

    @Override
    public void record(Verification verification) {
      verified.add(verification);
    }

    @Override
    public void withdraw(Verification verification) {
      verified.remove(verification);
    }
  }
}

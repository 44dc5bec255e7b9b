package org.alliance.firm.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.IncidentFacts;
import org.alliance.firm.domain.deadline.DeadlineRule.Start;
import org.junit.jupiter.api.Test;

/// With rules that are made up.
class RuleBookTests {
  private static final LocalDate DAY = LocalDate.parse("2026-03-10");
  private static final DeadlineRule RULE = rule("made-up", Period.ofYears(2), Start.INCIDENT);
  private static final DeadlineRule FEDERAL =
      new DeadlineRule(
          "federal",
          DeadlineKind.U_VISA_CERTIFICATE,
          Optional.empty(),
          Period.ofMonths(6),
          Start.CERTIFICATE,
          "Made-up Code 7",
          "");

  @Test
  void showsNoDayOfARuleThatNobodyHasVerified() {
    var deadlines = new RuleBook(List.of(RULE), List.of()).of(facts(UsState.NJ, 1));
    assertThat(deadlines)
        .singleElement()
        .satisfies(deadline -> {
          assertThat(deadline.day()).isEmpty();
          assertThat(deadline.verification()).isEmpty();
        });
  }

  @Test
  void reckonsFromTheEarliestDayOnWhichTheIncidentMayHaveHappened() {
    var book = new RuleBook(List.of(RULE), List.of(verified(RULE)));
    assertThat(book.of(facts(UsState.NJ, 4)).getFirst().day())
        .contains(LocalDate.parse("2028-04-01"));
  }

  @Test
  void showsNoDayIfTheTimeOfTheIncidentIsNotKnown() {
    var book = new RuleBook(List.of(RULE), List.of(verified(RULE)));
    var facts =
        new CaseFacts(
            UsState.NJ,
            new Zip3("073"),
            List.of(LanguageTag.ENGLISH),
            List.of(),
            List.of(),
            Urgency.SOON,
            List.of());
    assertThat(book.of(facts).getFirst().day()).isEmpty();
    assertThat(book.of(facts).getFirst().verification()).isPresent();
  }

  @Test
  void showsNoDayOfATimeThatBeginsWithACertificate() {
    var book = new RuleBook(List.of(FEDERAL), List.of(verified(FEDERAL)));
    assertThat(book.of(facts(UsState.TX, 1)).getFirst().day()).isEmpty();
  }

  @Test
  void countsARuleThatHasChangedAsUnverified() {
    var changed = rule("made-up", Period.ofYears(1), Start.INCIDENT);
    var book = new RuleBook(List.of(changed), List.of(verified(RULE)));
    assertThat(book.verificationOf(changed)).isEmpty();
    assertThat(book.hasChanged(changed)).isTrue();
    assertThat(book.of(facts(UsState.NJ, 1)).getFirst().day()).isEmpty();
    assertThat(new RuleBook(List.of(RULE), List.of()).hasChanged(RULE)).isFalse();
  }

  @Test
  void takesTheRulesOfTheStateAndFederalOnesWithTheNearestDayFirst() {
    var sooner = rule("sooner", Period.ofDays(90), Start.DISCOVERY);
    var book =
        new RuleBook(List.of(RULE, sooner, FEDERAL), List.of(verified(RULE), verified(sooner)));
    assertThat(book.of(facts(UsState.NJ, 1)))
        .extracting(deadline -> deadline.rule().id())
        .containsExactly("sooner", "made-up", "federal");
    assertThat(book.of(facts(UsState.WA, 1)))
        .extracting(deadline -> deadline.rule().id())
        .containsExactly("federal");
  }

  private static Verification verified(DeadlineRule rule) {
    return new Verification(rule.id(), rule.content(), "person-1", DAY);
  }

  private static DeadlineRule rule(String id, Period period, Start start) {
    return new DeadlineRule(
        id, DeadlineKind.LIMITATION, Optional.of(UsState.NJ), period, start, "Made-up Code 1", "");
  }

  private static CaseFacts facts(UsState state, int month) {
    return new CaseFacts(
        state,
        new Zip3("073"),
        List.of(LanguageTag.ENGLISH),
        List.of(),
        List.of(),
        Urgency.SOON,
        List.of(),
        new IncidentFacts(
            List.of(), List.of(), Optional.of(YearMonth.of(2026, month)), Optional.empty()));
  }
}

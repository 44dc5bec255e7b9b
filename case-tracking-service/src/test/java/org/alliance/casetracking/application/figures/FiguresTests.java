package org.alliance.casetracking.application.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.alliance.casetracking.application.figures.Figures.Link;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the steps of many cases add up to, and what of it may be passed on.
class FiguresTests {
  private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

  private static CaseSteps accepted(int afterHours, boolean isOffered) {
    var answered = START.plus(Duration.ofHours(afterHours));
    return new CaseSteps(
        Optional.of(START),
        Optional.of(answered),
        Optional.of(answered.plusSeconds(60)).filter(_ -> isOffered),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        isOffered ? FlowState.OFFERED : FlowState.ESCALATED,
        true,
        Optional.empty(),
        Optional.of(IntakeChannel.WEB_FORM),
        Optional.of(UsState.NJ),
        List.of(new LanguageTag("km")),
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static CaseSteps declined() {
    return new CaseSteps(
        Optional.of(START),
        Optional.of(START.plusSeconds(1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        FlowState.DECLINED,
        false,
        Optional.empty(),
        Optional.of(IntakeChannel.WEB_FORM),
        Optional.of(UsState.NJ),
        List.of(),
        List.of(),
        List.of(DeclineReason.NO_SIGN_OF_BIAS),
        List.of(),
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static Figures figures(CaseSteps... all) {
    return Figures.of(List.of(all), START.plus(Duration.ofHours(40)));
  }

  @Test
  void casesAreCountedOnEachPieceOfTheirWay() {
    var figures = figures(accepted(1, true), accepted(30, false), declined());
    assertThat(figures.cases()).isEqualTo(3);
    assertThat(figures.links())
        .containsExactly(
            new Link(FlowStep.RECEIVED, FlowStep.TRIAGED, 3),
            new Link(FlowStep.TRIAGED, FlowStep.OUTSIDE, 1),
            new Link(FlowStep.TRIAGED, FlowStep.TO_BE_OFFERED, 1),
            new Link(FlowStep.TRIAGED, FlowStep.OFFERED, 1),
            new Link(FlowStep.OFFERED, FlowStep.OFFER_OPEN, 1));
    assertThat(figures.languages()).containsExactly(new Figures.Coverage("km", 2, 0, 2, 0));
    assertThat(figures.reasons())
        .isEqualTo(Map.of(Figures.DECLINES, Map.of("no-sign-of-bias", 1L)));
  }

  @Test
  void aPromiseHasABudgetOfFiveInAHundred() {
    var all = new ArrayList<CaseSteps>();
    for (var number = 0; number < 40; number++) {
      all.add(accepted(number < 3 ? 30 : number % 10, false));
    }
    var promise = figures(all.toArray(CaseSteps[]::new)).promises().getFirst();
    assertThat(promise.promise()).isEqualTo(ServicePromise.FIRST_ANSWER);
    assertThat(promise.kept()).isEqualTo(37);
    assertThat(promise.missed()).isEqualTo(3);
    assertThat(promise.percentKept()).contains(92L);
    assertThat(promise.budgetLeft()).as("2 of 40 may be late").isEqualTo(-1);
    assertThat(promise.half()).contains(Duration.ofHours(5));
    assertThat(promise.most()).contains(Duration.ofHours(9));
  }

  @Test
  void nothingIsNoHundredPercent() {
    var promise = figures().promises().getFirst();
    assertThat(promise.percentKept()).isEmpty();
    assertThat(promise.budgetLeft()).isZero();
    assertThat(promise.half()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 20, -1",
    "4, 20, -1",
    "5, 20, 5",
    "9, 20, 5",
    "10, 20, 10",
    "16, 20, 20",
    "20, 20, 20",
    "3, 3, -1",
    "7, 9, 5"
  })
  void fewPeopleAreHiddenAndSoIsARestOfFew(long part, long whole, long shown) {
    assertThat(SmallCells.shown(part, whole))
        .isEqualTo(shown < 0 ? OptionalLong.empty() : OptionalLong.of(shown));
  }

  @Test
  void aReportHidesSmallNumbersAndTheTimesOfFew() {
    var few = SafeReport.of(figures(accepted(1, true), accepted(2, true)));
    assertThat(few.cases()).isEmpty();
    assertThat(few.languages().getFirst().cases()).isEmpty();
    assertThat(few.times()).allMatch(time -> time.half().isEmpty() && time.most().isEmpty());
    var all = new ArrayList<CaseSteps>();
    for (var number = 0; number < 12; number++) {
      all.add(number < 11 ? accepted(2, true) : declined());
    }
    var report = SafeReport.of(figures(all.toArray(CaseSteps[]::new)));
    assertThat(report.cases()).hasValue(10);
    assertThat(report.funnel().get(2).number()).as("one was declined").isEmpty();
    assertThat(report.funnel().get(3).number()).as("one is missing of all").hasValue(10);
    assertThat(report.times().getFirst().half()).contains(Duration.ofHours(2));
    assertThat(report.reasons()).allMatch(row -> row.number().isEmpty());
  }
}

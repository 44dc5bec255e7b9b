package org.alliance.casetracking.application.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.alliance.casetracking.application.figures.Figures.Coverage;
import org.alliance.casetracking.application.figures.Figures.Link;
import org.alliance.casetracking.application.figures.PublicTable.Row;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.MessageCheck;
import org.alliance.ui.text.PageLanguages;
import org.junit.jupiter.api.Test;

/// What anybody may read.
class PublicReportTests {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  @Test
  void nothingIsHiddenWhereNothingIsSmall() {
    assertThat(PublicTable.of(Map.of("CA", 12L, "NJ", 5L)))
        .isEqualTo(
            new PublicTable(List.of(new Row("CA", 10), new Row("NJ", 5)), OptionalLong.empty()));
  }

  @Test
  void aSmallPartIsNotHiddenAlone() {
    assertThat(PublicTable.of(Map.of("CA", 12L, "NJ", 9L, "VT", 1L)))
        .isEqualTo(new PublicTable(List.of(new Row("CA", 10)), OptionalLong.of(10)));
  }

  @Test
  void hiddenPartsAreFivePeopleTogether() {
    assertThat(PublicTable.of(Map.of("CA", 12L, "NJ", 9L, "VT", 2L, "ME", 2L)))
        .as("two and two are four")
        .isEqualTo(new PublicTable(List.of(new Row("CA", 10)), OptionalLong.of(10)));
    assertThat(PublicTable.of(Map.of("CA", 12L, "NJ", 9L, "VT", 3L, "ME", 2L)))
        .isEqualTo(
            new PublicTable(List.of(new Row("CA", 10), new Row("NJ", 5)), OptionalLong.of(5)));
  }

  @Test
  void aTableOfFewSaysNothing() {
    assertThat(PublicTable.of(Map.of("CA", 3L)))
        .isEqualTo(new PublicTable(List.of(), OptionalLong.empty()));
    assertThat(PublicTable.of(Map.of("CA", 7L, "VT", 2L)).rows()).isEmpty();
  }

  /// Whatever the numbers are: somebody who knows the exact whole, and the exact number behind each
  /// row that is shown, does not learn a hidden one.
  @Test
  void noHiddenPartFollowsFromTheWholeAndTheOthers() {
    var random = new Random(60);
    for (var round = 0; round < 2_000; round++) {
      var parts = new HashMap<String, Long>();
      for (var part = 0; part < 1 + random.nextInt(7); part++) {
        parts.put("part-" + part, (long) random.nextInt(random.nextBoolean() ? 8 : 40));
      }
      var shown = PublicTable.of(parts).rows().stream().map(Row::code).toList();
      var hidden =
          parts.entrySet().stream()
              .filter(part -> part.getValue() > 0 && !shown.contains(part.getKey()))
              .mapToLong(Map.Entry::getValue)
              .toArray();
      assertThat(shown).allMatch(code -> parts.getOrDefault(code, 0L) >= 5);
      if (!shown.isEmpty() && hidden.length > 0) {
        assertThat(hidden).as("%s", parts).hasSizeGreaterThan(1);
        assertThat(LongStream.of(hidden).sum()).isGreaterThanOrEqualTo(5);
      }
    }
  }

  @Test
  void twelveWholeMonthsAreCounted() {
    var period = PublicReport.period(NOW);
    assertThat(period.from()).contains(Instant.parse("2025-11-01T00:00:00Z"));
    assertThat(period.to()).contains(Instant.parse("2026-11-01T00:00:00Z"));
    var report = PublicReport.of(figures(100, 98, 60, 57, 3), period);
    assertThat(report.first()).isEqualTo(LocalDate.parse("2025-11-01"));
    assertThat(report.last()).isEqualTo(LocalDate.parse("2026-10-31"));
  }

  @Test
  void aStepThatNearlyAllTookIsShownLikeTheOneBefore() {
    var way = PublicReport.of(figures(100, 98, 60, 57, 3), PublicReport.period(NOW)).way();
    assertThat(way.stream().map(PublicReport.Step::number))
        .containsExactly(
            OptionalLong.of(100),
            OptionalLong.of(100),
            OptionalLong.of(60),
            OptionalLong.of(60),
            OptionalLong.empty());
  }

  @Test
  void timesAreToldOfFiveAndInWholeHours() {
    var report = PublicReport.of(figures(100, 98, 60, 57, 3), PublicReport.period(NOW));
    assertThat(report.times())
        .containsExactly(new PublicReport.Time(ServicePromise.FIRST_ANSWER, Duration.ofHours(3)));
  }

  @Test
  void itsTextsAreThereInEveryLanguage() {
    var texts = new MessageBundle("transparency");
    assertThat(MessageCheck.of(texts).findings()).isEmpty();
    assertThat(texts.texts().keySet())
        .containsExactlyInAnyOrderElementsOf(
            PageLanguages.all().stream().map(language -> language.tag().value()).toList());
  }

  private static Figures figures(
      long cases, long triaged, long offered, long accepted, long connected) {
    return new Figures(
        NOW,
        cases,
        List.of(
            new Link(FlowStep.RECEIVED, FlowStep.TRIAGED, triaged),
            new Link(FlowStep.TRIAGED, FlowStep.OFFERED, offered),
            new Link(FlowStep.OFFERED, FlowStep.ACCEPTED, accepted),
            new Link(FlowStep.STAFFED, FlowStep.CONNECTED, connected)),
        List.of(
            promise(ServicePromise.FIRST_ANSWER, 90),
            promise(ServicePromise.FIRST_OFFER, 60),
            promise(ServicePromise.FIRST_SERVICE, 3)),
        List.of(new Coverage("km", 12, 0, 12, 0)),
        List.of(new Coverage("NJ", 12, 0, 12, 0)),
        Map.of());
  }

  private static Figures.Promise promise(ServicePromise promise, long kept) {
    return new Figures.Promise(
        promise, kept, 0, 0, Optional.of(Duration.ofMinutes(140)), Optional.empty());
  }
}

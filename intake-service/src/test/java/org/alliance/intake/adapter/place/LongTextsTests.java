package org.alliance.intake.adapter.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Anybody may send a report, and a body may have some hundred kilobytes. However they are filled,
/// the check comes to its end at once.
class LongTextsTests {
  private static final int LENGTH = 250_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ReportCheck check = new ReportCheck(new PlacesTable(), Clock.systemUTC(), false);

  static Stream<String> fillings() {
    return Stream.of("city ", ", ", "-", ".", " ", "1", "1 ", "a,", "\u200B", "\"", "é", "(");
  }

  @ParameterizedTest(name = "of <{0}>")
  @MethodSource("fillings")
  void areCheckedAtOnce(String filling) {
    var text = "x" + filling.repeat(LENGTH / filling.length()) + "x";
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          for (var question : Questions.ALL) {
            check(question, text);
          }
        });
  }

  /// A date that is told in many words is not certain; everything else is refused.
  @ParameterizedTest(name = "of <{0}>")
  @MethodSource("fillings")
  void areNoPlace(String filling) {
    var text = "x" + filling.repeat(300) + "x";
    assertThat(check(Questions.STATE, text)).isInstanceOf(ReportCheck.Checked.Faulty.class);
    assertThat(check(Questions.ZIP, text)).isInstanceOf(ReportCheck.Checked.Sound.class);
    assertThat(check(Questions.OCCURRED_ON, text)).isInstanceOf(ReportCheck.Checked.Sound.class);
  }

  private ReportCheck.Checked check(Question question, String text) {
    return check.check(
        Answers.NONE.with(question, List.of(text)),
        IntakeChannel.WEB_FORM,
        Optional.empty(),
        "via",
        "content");
  }
}

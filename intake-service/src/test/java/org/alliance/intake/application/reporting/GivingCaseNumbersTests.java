package org.alliance.intake.application.reporting;

import static org.alliance.intake.application.reporting.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A case number is given once for each report.
class GivingCaseNumbersTests extends SubmittingFixture {
  @Test
  void isGivenOnceHoweverOftenAndByWhateverWayAReportComes() {
    var draft = aDraft().called("HY-7").build();
    var first = kept(draft, API);
    var amended = kept(aDraft().called("HY-7").named("CANARY-TWO").build(), API);
    assertThat(first.number()).isPresent();
    assertThat(kept(draft, FILE).number()).isEqualTo(first.number());
    assertThat(amended.number()).isEqualTo(first.number());
    assertThat(numbers.count()).isEqualTo(1);
  }

  @Test
  void findsItsReport() {
    var first = kept(aDraft().build(), stranger(""));
    var other = kept(aDraft().named("CANARY-TWO").build(), stranger(""));
    assertThat(submitting.find(first.number().orElseThrow())).contains(first.id());
    assertThat(submitting.find(other.number().orElseThrow())).contains(other.id());
  }

  /// A service that died between the number and the report leaves such a number.
  @Test
  void findsNothingIfNoReportKeptIt() {
    var first = kept(aDraft().build(), stranger(""));
    assertThat(submitting.find(numbers.give(first.id()))).isEmpty();
    assertThat(submitting.find(numbers.give(ids.next()))).isEmpty();
  }

  /// Two submissions of the same report at the same moment each get a number; one is kept.
  @Test
  void isFreedIfAnotherSubmissionWasQuicker() {
    var draft = aDraft().called("HY-7").build();
    whenGiven = () -> kept(draft, FILE);
    var second = kept(draft, API);
    assertThat(numbers.count()).isEqualTo(1);
    assertThat(submitting.find(second.number().orElseThrow())).contains(second.id());
  }
}

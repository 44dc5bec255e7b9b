package org.alliance.intake.application.reporting;

import static org.alliance.intake.application.reporting.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What answers say, in the one form that fingerprints are made of.
class AnswersContentTests {
  /// Fingerprints of earlier reports were made of it: it must not change.
  @Test
  void keepsTheFormOfWhatCouldBeSaidBeforeThereWereConsents() {
    assertThat(aDraft().policeContact("no").build().content())
        .isEqualTo(
            "10:2026-03-09,2:CA,5:94110,0:,5:false;7:assault;4:slur;6:person;2:ko;;0:;;0:,0:,4:true;11:CANARY-NAME,0:,0:,0:,0:;");
    assertThat(aDraft().build().content()).contains(";0:,0:,5:false;");
    assertThat(aDraft().agreeing("given", "demonstration").build().content())
        .isEqualTo(aDraft().build().content());
  }

  @Test
  void isTheSameHoweverItsLinesEnd() {
    assertThat(aDraft().telling("one\r\ntwo").build().content())
        .isEqualTo(aDraft().telling("one\ntwo").build().content());
  }

  @Test
  void isAnotherWithAnotherAnswer() {
    assertThat(aDraft().agreeing("given", "form").build().content())
        .isNotEqualTo(aDraft().agreeing("refused", "form").build().content())
        .isNotEqualTo(aDraft().build().content());
    assertThat(aDraft().policeContact("ask").build().content())
        .isNotEqualTo(aDraft().build().content());
  }
}

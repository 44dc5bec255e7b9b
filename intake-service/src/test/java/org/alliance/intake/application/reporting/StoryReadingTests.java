package org.alliance.intake.application.reporting;

import static org.alliance.intake.application.reporting.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether somebody wrote anything, not what.
class StoryReadingTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He hit me",
        "打我",
        "때렸다",
        "vâng",
        "ตีผม",
        "殴られた",
        "मारा",
        "مارا",
        "মারল",
        "ਮਾਰਿਆ",
        "វាយខ្ញុំ",
        "कुट्यो"
      })
  void saysMoreInAnyLanguage(String story) {
    assertThat(StoryReading.saysMore(aDraft().telling(story).build())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "x", "n/a", "No.", "无", "12345 67", "?!?"})
  void saysNothingMore(String story) {
    assertThat(StoryReading.saysMore(aDraft().telling(story).build())).isFalse();
  }

  @Test
  void saysMoreIfThePersonWantsToTellIt() {
    assertThat(StoryReading.saysMore(aDraft().build().with(Questions.CALL_BACK, "yes"))).isTrue();
    assertThat(StoryReading.saysMore(aDraft().build().with(Questions.CALL_BACK, "no"))).isFalse();
  }
}

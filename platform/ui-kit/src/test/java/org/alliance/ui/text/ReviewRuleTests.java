package org.alliance.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The bundle `checked` has reviews of all critical texts in Korean, of one in Vietnamese, and of
/// an earlier English text in Urdu.
class ReviewRuleTests {
  private static final List<MessageBundle> CHECKED = List.of(new MessageBundle("checked"));
  private static final ReviewRule RULE = new ReviewRule(List.of("checked."), false);

  @Test
  void countsALanguageAsReviewedIfEachCriticalTextIs() {
    var messages = new IcuMessages(CHECKED, false, RULE);
    assertThat(messages.offered())
        .filteredOn(PageLanguage::reviewed)
        .extracting(language -> language.tag().value())
        .containsExactly("en", "ko");
    assertThat(messages.find("ko")).get().matches(PageLanguage::reviewed);
    assertThat(messages.find("vi")).get().matches(language -> !language.reviewed());
    assertThat(messages.find("ur")).get().matches(language -> !language.reviewed());
  }

  @Test
  void offersReviewedLanguagesOnlyIfSet() {
    var messages = new IcuMessages(CHECKED, false, new ReviewRule(List.of("checked."), true));
    assertThat(messages.offered())
        .extracting(language -> language.tag().value())
        .containsExactly("en", "ko");
    assertThat(messages.find("vi")).isEmpty();
  }

  @Test
  void alwaysOffersEnglish() {
    var messages = new IcuMessages(List.of(), false, new ReviewRule(List.of("nowhere."), true));
    assertThat(messages.offered()).containsExactly(PageLanguages.english());
  }

  @Test
  void needsAPrefix() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReviewRule(List.of(), false));
  }

  @Test
  void takesARecordThatCannotBeReadForNoReview() {
    assertThat(ReviewRecord.parse("reviewed")).isEmpty();
    assertThat(ReviewRecord.parse("approved 0123456789abcdef")).isEmpty();
    assertThat(ReviewRecord.of(TextState.TRANSLATED, "a", "b").isOf("a", "b")).isFalse();
  }
}

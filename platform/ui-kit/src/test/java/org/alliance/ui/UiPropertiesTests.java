package org.alliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliance.ui.text.ReviewRule;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class UiPropertiesTests {
  @Test
  void offerDraftsUnlessTheyAreSetOtherwise() {
    assertThat(bound(Map.of()).review()).isEqualTo(ReviewRule.DEFAULT);
    assertThat(bound(Map.of("alliance.ui.reviewed-languages-only", "true")).review())
        .isEqualTo(new ReviewRule(ReviewRule.CRITICAL, true));
  }

  @Test
  void nameTheTextsThatMustBeReviewed() {
    assertThat(bound(Map.of("alliance.ui.review-prefixes", "safety.,sent.")).review())
        .isEqualTo(new ReviewRule(List.of("safety.", "sent."), false));
  }

  private static UiProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("alliance.ui", UiProperties.class);
  }
}

package org.alliance.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessagesTests {
  private static final PageLanguage LONG = PseudoLocales.all().getFirst();
  private static final PageLanguage MIRRORED = PseudoLocales.all().getLast();

  private final IcuMessages messages = new IcuMessages(List.of(), true);

  @Test
  void areWholeInEveryLanguage() {
    assertThat(MessageBundle.UI.texts().keySet())
        .containsExactlyInAnyOrder(
            "en", "zh-Hans", "zh-Hant", "ko", "vi", "tl", "th", "ja", "hi", "ur", "bn", "pa", "km",
            "ne");
    assertThat(MessageCheck.of(MessageBundle.UI).withWordsFor(List.of(Role.class)).findings())
        .isEmpty();
    assertThat(MessageCheck.of(new MessageBundle("sample")).findings()).isEmpty();
  }

  @Test
  void areMarkedWhereNoNativeSpeakerHasReadThem() {
    assertThat(PageLanguages.all())
        .filteredOn(PageLanguage::reviewed)
        .containsExactly(PageLanguages.english());
    assertThat(PageLanguages.all()).noneMatch(PageLanguage::spokenOnly);
  }

  @Test
  void countInTheReadersLanguage() {
    assertThat(messages.text(PageLanguages.english(), "pager.count", 1, 1230))
        .isEqualTo("Showing 1 entry of 1,230");
    assertThat(messages.text(PageLanguages.find("ur").orElseThrow(), "pager.count", 25, 230))
        .contains("25", "230");
  }

  @Test
  void doNotKnowPseudoLocalesOutsideATrial() {
    assertThat(new IcuMessages(List.of(), false).find("en-XA")).isEmpty();
    assertThat(messages.find("en-XA")).contains(LONG);
    assertThat(messages.offered()).doesNotContain(LONG, MIRRORED);
  }

  @Test
  void areLongerAndAccentedInOnePseudoLocale() {
    assertThat(messages.text(LONG, "layout.firm", "firm-001"))
        .startsWith("[Ƒíŕɱ firm-001")
        .hasSizeGreaterThan((int) ("Firm firm-001".length() * 1.4));
    assertThat(messages.text(LONG, "pager.count", 1, 2)).contains("1 éñţŕý");
  }

  @Test
  void runFromRightToLeftInTheOther() {
    assertThat(MIRRORED.direction()).isEqualTo("rtl");
    assertThat(messages.text(MIRRORED, "layout.firm", "firm-001"))
        .isEqualTo("\u202eFirm \u202cfirm-001");
  }

  @Nested
  class TheCheck {
    @Test
    void findsWhatABundleLacks() {
      assertThat(
              MessageCheck.of(new MessageBundle("broken"))
                  .withWordsFor(List.of(Urgency.class))
                  .findings())
          .contains(
              "messages/broken/messages_en.properties lacks code.urgency.soon",
              "messages/broken/messages_ko.properties lacks only.english",
              "messages/broken/messages_ko.properties has only.korean, and the English texts have not",
              "messages/broken/messages_ko.properties: arguments does not have the arguments [0]",
              "messages/broken/messages_ko.properties: malformed is not an ICU message",
              "messages/broken/messages_xx.properties: page-languages.csv does not list the language");
    }
  }

  @Test
  void chooseTheLanguageOfTheAddressBeforeTheBrowsers() {
    var choice = new LocaleChoice(messages);
    assertThat(tag(choice, "km", "ko")).isEqualTo("km");
    assertThat(tag(choice, "ops", "fr, zh-TW;q=0.9, en;q=0.5")).isEqualTo("zh-Hant");
    assertThat(tag(choice, "ops", "fil")).isEqualTo("tl");
    assertThat(tag(choice, "ops", "fr")).isEqualTo("en");
    assertThat(tag(choice, "ops", "%%%;;;q=CANARY")).isEqualTo("en");
    assertThat(tag(choice, "ops", "")).isEqualTo("en");
  }

  private static String tag(LocaleChoice choice, String inAddress, String accepted) {
    return choice.of(Optional.of(inAddress), accepted).tag().value();
  }
}

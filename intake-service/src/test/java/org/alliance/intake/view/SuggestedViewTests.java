package org.alliance.intake.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.SuggestingOrganisations.Suggested;
import org.alliance.intake.view.SuggestedView.Phone;
import org.junit.jupiter.api.Test;

/// Organisations as a page names them.
class SuggestedViewTests {
  @Test
  void eachNumberCanBeDialledAndSaysWhoSpeaksThere() {
    assertThat(SuggestedView.phones("888-349-9695 (en); 855-300-2552 (tl, 2016); 988"))
        .containsExactly(
            new Phone("888-349-9695", "tel:8883499695", "English"),
            new Phone("855-300-2552", "tel:8553002552", "Tagalog, 2016"),
            new Phone("988", "tel:988", ""));
  }

  @Test
  void whatIsNoNumberIsShownAsItIs() {
    assertThat(SuggestedView.phones("text HOME to 741741"))
        .containsExactly(new Phone("text HOME to 741741", "", ""));
    assertThat(SuggestedView.phones("")).isEmpty();
  }

  @Test
  void languagesHaveTheirOwnNamesAlsoThoseThatTheFormDoesNotOffer() {
    var organisation =
        new Organisation(
            "x",
            "X",
            Set.of(),
            Set.of("hotline"),
            List.of(new LanguageTag("ko"), new LanguageTag("am"), new LanguageTag("sw")),
            List.of(),
            false,
            "",
            "",
            "24/7",
            "2023-2025");
    var shown =
        SuggestedView.of(new Suggested(true, List.of(organisation), Set.of())).named().getFirst();
    assertThat(shown.spoken())
        .isEqualTo("\u2068한국어\u2069, \u2068አማርኛ\u2069, \u2068Kiswahili\u2069");
    assertThat(shown.seen()).isEqualTo("\u20682023-2025\u2069");
    assertThat(shown.hours()).isEqualTo("24/7");
  }
}

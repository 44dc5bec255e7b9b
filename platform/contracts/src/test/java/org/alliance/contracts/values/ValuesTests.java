package org.alliance.contracts.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {
  private static final CaseId CASE =
      CaseId.of(UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SECRET",
        "123E4567-E89B-12D3-A456-426614174000",
        "123e4567e89b12d3a456426614174000"
      })
  void refusesWhatIsNoCaseIdAndDoesNotRepeatIt(String text) {
    assertThatThrownBy(() -> new CaseId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("SECRET");
  }

  @Test
  void takesAnOfferIdApart() {
    var offer = OfferId.of(CASE, 12);
    assertThat(offer.caseId()).isEqualTo(CASE);
    assertThat(offer.number()).isEqualTo(12);
    assertThat(new OfferId(offer.value())).isEqualTo(offer);
    assertThatThrownBy(() -> new OfferId(CASE + "-0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OfferId("x-1")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "036", "059", "102", "203", "556", "692", "821", "823", "878", "879", "884", "893"
      })
  void hidesAreasWithFewPeople(String area) {
    assertThat(new Zip3(area)).isEqualTo(Zip3.UNKNOWN);
    assertThat(Zip3.ofZip(area + "01")).isEqualTo(Zip3.UNKNOWN);
  }

  @Test
  void keepsAreasWithManyPeople() {
    assertThat(Zip3.ofZip("94110")).isEqualTo(new Zip3("941"));
  }

  @Test
  void knowsStatesAlsoAsFederalCrimeDataWritesThem() {
    assertThat(UsState.find("CA")).contains(UsState.CA);
    assertThat(UsState.find("NB")).contains(UsState.NE);
    assertThat(UsState.find("GM")).contains(UsState.GU);
    assertThat(UsState.find("XX")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon!", "EN", "zh_Hans", ""})
  void refusesWhatIsNoLanguageTag(String tag) {
    assertThatThrownBy(() -> new LanguageTag(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BCP 47");
  }

  @Test
  void knowsLanguagesByName() {
    assertThat(Languages.englishName(new LanguageTag("yue"))).isEqualTo("Cantonese");
    assertThat(Languages.knows(new LanguageTag("tlh"))).isFalse();
    assertThat(Languages.all())
        .hasSizeGreaterThan(40)
        .allMatch(language -> language.closeTo().stream().allMatch(Languages::knows));
    assertThat(Languages.find(new LanguageTag("ur")).orElseThrow().rightToLeft()).isTrue();
  }

  @Test
  void writesCodesTheWayTheyAreRead() {
    assertThat(Conduct.ASSAULT_WITH_WEAPON.code()).isEqualTo("assault-with-weapon");
    for (var conduct : Conduct.values()) {
      assertThat(Coded.of(Conduct.class, conduct.code())).isEqualTo(conduct);
    }
    assertThatThrownBy(() -> Coded.of(Urgency.class, "SECRET"))
        .hasMessageContaining("urgent, soon, routine")
        .message()
        .doesNotContain("SECRET");
  }
}

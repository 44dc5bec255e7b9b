package org.alliance.contracts.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "ca, CA",
    "' CA ', CA",
    "'WA\u00A0', WA",
    "'\uFEFFWA', WA",
    "ＣＡ, CA",
    "California, CA",
    "CALIFORNIA, CA",
    "Calif., CA",
    "State of California, CA",
    "CA - California, CA",
    "US-CA, CA",
    "'California, USA', CA",
    "'Los Angeles, CA', CA",
    "'Paris, Texas', TX",
    "NewYork, NY",
    "Nueva York, NY",
    "New York City, NY",
    "NYC, NY",
    "Wash. DC, DC",
    "伊利诺伊州, IL",
    "新澤西州, NJ",
    "夏威夷, HI",
    "뉴저지, NJ",
    "カリフォルニア州, CA",
    "N.Y., NY",
    "N. Y., NY",
    "New York State, NY",
    "Washington, WA",
    "Washington State, WA",
    "'Washington, D.C.', DC",
    "D.C., DC",
    "District of Columbia, DC",
    "Mass., MA",
    "Commonwealth of Massachusetts, MA",
    "W. Va., WV",
    "N.C., NC",
    "North  Carolina, NC",
    "Penna., PA",
    "Hawaiʻi, HI",
    "Hawai'i, HI",
    "Puerto Rico, PR",
    "P.R., PR",
    "Virgin Islands, VI",
    "U.S. Virgin Islands, VI",
    "Guam, GU",
    "CNMI, MP",
    "American Samoa, AS",
    "NB, NE",
    "gm, GU"
  })
  void readsAStateAsPeopleWriteIt(String written, UsState state) {
    assertThat(UsState.find(written)).contains(state);
  }

  @Test
  void readsEveryStateByItsCodeAndName() {
    assertThat(UsState.values())
        .allSatisfy(state -> {
          assertThat(UsState.find(state.name())).contains(state);
          assertThat(UsState.find(state.fullName())).contains(state);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "XX", "AE", "FS", "Ontario", "New", "CA NY", "Carolina", "加"})
  void doesNotGuessAState(String written) {
    assertThat(UsState.find(written)).isEmpty();
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
    assertThat(Languages.englishName(new LanguageTag("fr"))).isEqualTo("French");
    assertThat(Languages.englishName(LanguageTag.UNDETERMINED)).contains("not known");
  }

  @Test
  void looksForAllLanguagesThatAReaderOfAWrittenFormMaySpeak() {
    assertThat(Languages.spokenFor(new LanguageTag("zh-Hant")))
        .containsExactlyInAnyOrder(
            new LanguageTag("yue"), new LanguageTag("cmn"), new LanguageTag("nan"));
    assertThat(Languages.spokenFor(new LanguageTag("zh-Hans")))
        .containsExactly(new LanguageTag("cmn"));
    assertThat(Languages.spokenFor(new LanguageTag("ko"))).containsExactly(new LanguageTag("ko"));
    assertThat(Languages.spokenFor(new LanguageTag("fr"))).containsExactly(new LanguageTag("fr"));
    assertThat(Languages.all())
        .allMatch(language -> language.spokenAs().stream().allMatch(Languages::knows));
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

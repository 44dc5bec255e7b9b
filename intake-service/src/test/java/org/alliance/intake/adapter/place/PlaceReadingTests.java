package org.alliance.intake.adapter.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.reading.PlaceReading;
import org.alliance.intake.application.reading.Reading;
import org.alliance.intake.domain.incident.Place;
import org.alliance.intake.domain.incident.ReadingNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The reading of places with the tables that the service has.
class PlaceReadingTests {
  private static final PlaceReading PLACES = new PlaceReading(new PlacesTable());

  @ParameterizedTest(name = "{0}, {1} is {2}")
  @CsvSource({
    "CA, San Jose, 951",
    "CA, San José, 951",
    "CA, 'SAN JOSE, CA', 951",
    "CA, 'San Jose CA', 951",
    "California, San Francisco, 941",
    "CA, SF, 941",
    "CA, LA, 900",
    "CA, L.A., 900",
    "CA, Koreatown, 900",
    "CA, 'Koreatown, Los Angeles', 900",
    "CA, 洛杉矶, 900",
    "CA, East Los Angeles, 900",
    "CA, E. Los Angeles, 900",
    "CA, 'Berkeley/Oakland', 947",
    "CA, 'University of California: Berkeley', 947",
    "NY, Queens, 113",
    "NY, 'Flushing, Queens', 113",
    "NY, Brooklyn, 112",
    "NY, The Bronx, 104",
    "NY, Harlem, 100",
    "NY, 'Brooklyn, New York', 112",
    "HI, Kāneʻohe, 967",
    "HI, Kaneohe, 967",
    "HI, Kane'ohe, 967",
    "HI, Kane‘ohe, 967",
    "GA, Doraville, 303",
    "MN, Brooklyn Park, 554",
    "MN, St. Paul, 551",
    "MN, Saint Paul, 551",
    "TX, Ft. Worth, 761",
    "TX, 'Fort Worth, Texas', 761",
    "PR, Mayagüez, 006",
    "WA, SeaTac, 981",
    "WA, Sea-Tac, 981",
    "ID, Coeur d'Alene, 838",
    "ID, Coeur d’Alene, 838",
    "NC, Charlotte-Mecklenburg, 282",
    "NJ, Parsippany-Troy Hills Township, 070",
    "NV, Las Vegas Metropolitan Police Department, 891",
    "TN, Metropolitan Nashville Police Department, 372",
    "PA, Philly, 191",
    "PA, City of Philadelphia, 191",
    "WA, Seattle Police Dept., 981",
    "IL, Chicago PD, 606"
  })
  void findsTheAreaOfACity(String state, String city, String area) {
    var read = PLACES.read(state, "", city, false);
    assertThat(read.value().state()).isEqualTo(UsState.find(state));
    assertThat(read.value().area()).isEqualTo(new Zip3(area));
    assertThat(read.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nowhere at all",
        "Clark County Sheriff's Office",
        "University of Nevada",
        "Washington Township, Gloucester County",
        "Portland, OR",
        "拉斯",
        "?"
      })
  void keepsTheStateWhateverTheCityIs(String city) {
    assertThat(PLACES.read("NV", "", city, false))
        .isEqualTo(noted(Place.of(UsState.NV, Zip3.UNKNOWN), ReadingNote.CITY_UNKNOWN));
  }

  @Test
  void missesNoCityOfAnAgencyThatCoversMore() {
    assertThat(PLACES.read("NV", "", "Clark County Sheriff's Office", true))
        .isEqualTo(noted(Place.of(UsState.NV, Zip3.UNKNOWN)));
  }

  @Test
  void readsTheDistrictOfColumbia() {
    assertThat(PLACES.read("DC", "", "Washington, D.C.", false).value().state())
        .contains(UsState.DC);
    assertThat(PLACES.read("Washington, D.C.", "", "", false).value().state()).contains(UsState.DC);
    assertThat(PLACES.read("", "", "Washington, DC", false).value().state()).contains(UsState.DC);
  }

  @ParameterizedTest(name = "{0} {1} is {2} {3}")
  @CsvSource({
    "CA, 94110, CA, 941",
    "CA, 94110-1234, CA, 941",
    "CA, 94110 1234, CA, 941",
    "CA, 941101234, CA, 941",
    "CA, 94110–1234, CA, 941",
    "CA, '94110-', CA, 941",
    "CA, '''94110', CA, 941",
    "CA, '=\"94110\"', CA, 941",
    "CA, 94110.0, CA, 941",
    "CA, CA 94110, CA, 941",
    "CA 94110, '', CA, 941",
    "'California, 94110-1234', '', CA, 941",
    "'Boston, MA 02139', '', MA, 021",
    "CA 94110, N/A, CA, 941",
    "N/A, 94110, CA, 941",
    "Unknown, 94110, CA, 941",
    "CA, ９４１１０, CA, 941",
    "CA, '\u200B94110\u00A0', CA, 941",
    "MA, 2139, MA, 021",
    "MA, 2139.0, MA, 021",
    "MA, 2139-4307, MA, 021",
    "MA, 21394307, MA, 021",
    "NJ, 7030, NJ, 070",
    "PR, 901, PR, 009",
    "'', 2139, MA, 021",
    "'', 94110, CA, 941",
    "TN, 42223, TN, 422",
    "KY, 42223, KY, 422",
    "CA, 97635, CA, 976",
    "OR, 97635, OR, 976",
    "AZ, 86044, AZ, 860",
    "UT, 86044, UT, 860",
    "CA, 94199, CA, 941",
    "GU, 96910, GU, 969",
    "VI, 802, VI, 008"
  })
  void readsAZipCodeInItsState(String state, String zip, UsState inState, String area) {
    assertThat(PLACES.read(state, zip, "", false))
        .isEqualTo(noted(Place.of(inState, new Zip3(area))));
  }

  @Test
  void believesTheZipCodeMoreThanTheCity() {
    assertThat(PLACES.read("CA", "94110", "Los Angeles", false))
        .isEqualTo(noted(Place.of(UsState.CA, new Zip3("941"))));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "CA, 10001, ZIP_NOT_IN_STATE",
    "CA, 42223, ZIP_NOT_IN_STATE",
    "CA, 2139, ZIP_UNREADABLE",
    "CA, 96201, ZIP_NOT_IN_STATE",
    "CA, 941, ZIP_UNREADABLE",
    "CA, 94, ZIP_UNREADABLE",
    "CA, 941 10, ZIP_UNREADABLE",
    "CA, not told, ZIP_UNREADABLE",
    "CA, 9411O, ZIP_UNREADABLE",
    "CA, 00000, ZIP_UNKNOWN"
  })
  void losesTheAreaAndNeverTheStateForAZipCodeThatIsWrong(
      String state, String zip, ReadingNote note) {
    assertThat(PLACES.read(state, zip, "", false))
        .isEqualTo(noted(Place.of(UsState.CA, Zip3.UNKNOWN), note));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "AP, 96201, MILITARY_ADDRESS",
    "AE, 09096, MILITARY_ADDRESS",
    "ae, '', MILITARY_ADDRESS",
    "APO, '', MILITARY_ADDRESS",
    "AE, 94110, MILITARY_ADDRESS",
    "'', 09096, MILITARY_ADDRESS",
    "FM, 96941, OUTSIDE_THE_STATES",
    "'', 96941, OUTSIDE_THE_STATES",
    "'', 00000, ZIP_UNKNOWN",
    "FS, not told, ZIP_UNREADABLE"
  })
  void leavesToAPersonWhatLiesInNoState(String state, String zip, ReadingNote note) {
    assertThat(PLACES.read(state, zip, "", false)).isEqualTo(noted(Place.UNKNOWN, note));
  }

  @Test
  void takesAFederalCodeForNoState() {
    assertThat(PLACES.read("FS", "", "", true)).isEqualTo(noted(Place.UNKNOWN));
    assertThat(PLACES.read("FS", "94110", "", true).value().state()).contains(UsState.CA);
  }

  @Test
  void asksTheCityWhereAZipCodeLiesInTwoStates() {
    assertThat(PLACES.read("", "42223", "", false))
        .isEqualTo(
            noted(new Place(Optional.empty(), new Zip3("422")), ReadingNote.ZIP_IN_SEVERAL_STATES));
    assertThat(PLACES.read("", "86515", "Window Rock", false).value().state()).contains(UsState.AZ);
  }

  @Test
  void readsStateAndZipCodeBehindACity() {
    assertThat(PLACES.read("", "", "Flushing, NY 11354", false))
        .isEqualTo(noted(Place.of(UsState.NY, new Zip3("113"))));
  }

  @ParameterizedTest(name = "{0} is {1}, {2}")
  @CsvSource({
    "San Jose California, CA, 951",
    "san jose ca, CA, 951",
    "'Portland, OR, USA', OR, 972",
    "'Houston, Texas, United States', TX, 770",
    "Flushing New York, NY, 113",
    "Boston Mass., MA, 022"
  })
  void readsAStateBehindACityHoweverItIsWritten(String city, UsState state, String area) {
    var place = noted(Place.of(state, new Zip3(area)));
    assertThat(PLACES.read("", "", city, false)).isEqualTo(place);
    assertThat(PLACES.read(state.name(), "", city, false)).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Port Washington", "Fort Washington", "West New York", "Indiana", "Texas"})
  void takesNoNameApartThatIsNoCityAndState(String city) {
    assertThat(PLACES.read("", "", city, false).value()).isEqualTo(Place.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unknown", "N/A", "n.a.", "not known", "-", "?", "None", "not stated"})
  void readsAWordForNothingAsNoState(String state) {
    assertThat(PLACES.read(state, "", "San Jose, CA", false))
        .isEqualTo(noted(Place.of(UsState.CA, new Zip3("951"))));
    assertThat(PLACES.read(state, "95112", "", false).value().state()).contains(UsState.CA);
    assertThat(PLACES.read(state, "", "", false)).isEqualTo(noted(Place.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "Ontario", "1", "CA NY", "CA, NY"})
  void refusesAStateThatCannotBeRead(String state) {
    assertThat(PLACES.read(state, "", "", false).faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.code()).isEqualTo("unknown-state");
          assertThat(fault.field()).isEqualTo("state");
          assertThat(fault.reason()).doesNotContain(state + " ");
        });
  }

  private static Reading<Place> noted(Place place, ReadingNote... notes) {
    return new Reading<>(place, List.of(notes), List.of());
  }
}

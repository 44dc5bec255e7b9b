package org.alliance.benchmarks.matching.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicDataTests {
  @ParameterizedTest
  @CsvSource({
    "MN, St. Paul, MN saint paul",
    "MN, Saint Paul, MN saint paul",
    "MO, St.  Louis, MO saint louis",
    "TX, Ft. Worth, TX fort worth",
    "WI, Stevens Point, WI stevens point",
    "NB, Lincoln, NE lincoln",
    "NC, Winston-Salem, NC winston salem",
  })
  void writesACityInOneWay(String state, String name, String city) {
    assertThat(PublicData.city(state, name)).isEqualTo(city);
  }

  @Test
  void knowsTheMiddleOfAState() {
    var north = new Point(40_000_000, -74_000_000);
    var south = new Point(38_000_000, -76_000_000);
    var areas =
        new ZipAreas(
            Map.of(new Zip3("070"), List.of(north)), Map.of(UsState.NJ, List.of(north, south)));
    assertThat(areas.middleOf(UsState.NJ)).contains(new Point(39_000_000, -75_000_000));
    assertThat(areas.middleOf(UsState.NY)).isEmpty();
    assertThat(areas.middleOf(new Zip3("070"))).contains(north);
    assertThat(areas.nearest(south)).isEqualTo(new Zip3("070"));
  }
}

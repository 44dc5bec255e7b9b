package org.alliance.matching.domain.network;

import static org.alliance.matching.domain.ranking.Rosters.DISTANCES;
import static org.alliance.matching.domain.ranking.Rosters.NEAR;
import static org.alliance.matching.domain.ranking.Rosters.facts;
import static org.alliance.matching.domain.ranking.Rosters.firm;
import static org.alliance.matching.domain.ranking.Rosters.lawyer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.matching.domain.batch.Regret.Known;
import org.junit.jupiter.api.Test;

class NetworkTests {
  private final Network network =
      new Network(
          List.of(firm("f", NEAR, 13, lawyer(UsState.CA, "en"))),
          IntStream.range(10, 17)
              .mapToObj(number ->
                  new Known(
                      new CaseId("00000000-0000-0000-0000-0000000000" + number),
                      facts(Urgency.SOON, "km")))
              .toList(),
          13,
          DISTANCES);

  @Test
  void namesTheLanguageThatNobodySpeaksWhereItCounts() {
    assertThat(network.needs())
        .containsExactly(new Need(UsState.CA, new LanguageTag("km"), 7, 0, 7, 0));
  }

  @Test
  void saysWhatTwoKhmerSpeakersWouldChange() {
    var now = network.service();
    var then = network.with(new FirmId("f"), List.of(lawyer(UsState.CA, "km")), 2).service();
    assertThat(now.spoken()).isZero();
    assertThat(then.spoken()).isEqualTo(7);
    assertThat(then.value()).isGreaterThan(now.value());
  }

  @Test
  void hidesNumbersInWhichSomebodyCouldBeRecognised() {
    assertThat(Need.shown(0)).isEqualTo(OptionalInt.of(0));
    assertThat(Need.shown(4)).isEmpty();
    assertThat(Need.shown(5)).isEqualTo(OptionalInt.of(5));
    assertThat(new Need(UsState.NJ, new LanguageTag("km"), 4, 4, 0, 0).isLargeEnough()).isFalse();
  }
}

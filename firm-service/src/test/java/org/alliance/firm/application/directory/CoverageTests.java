package org.alliance.firm.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras;
import org.alliance.firm.domain.firm.ProfileExtras.Interpreter;
import org.junit.jupiter.api.Test;

class CoverageTests {
  private static final LanguageTag KHMER = new LanguageTag("km");
  private static final LanguageTag LAO = new LanguageTag("lo");
  private static final LanguageTag KOREAN = new LanguageTag("ko");

  @Test
  void namesLanguagesThatNoLawyerSpeaksInAState() {
    var coverage = Coverage.of(List.of(firm("a", false, KHMER), firm("b", false, KHMER, KOREAN)));
    var line = coverage.of(UsState.NJ);
    assertThat(line.missing()).doesNotContain(KHMER, KOREAN).contains(LAO);
    assertThat(line.single()).containsExactly(KOREAN);
    assertThat(coverage.lines()).extracting(Coverage.StateLine::state).containsExactly(UsState.NJ);
  }

  @Test
  void countsNoFirmThatTakesNoOffers() {
    assertThat(Coverage.of(List.of(firm("a", true, KHMER))).of(UsState.NJ).missing())
        .contains(KHMER);
  }

  @Test
  void tellsInterpretersApartAndCountsNoneWhoSpeaksALittle() {
    var with =
        firm("a", false, KHMER)
            .with(
                ProfileExtras.NONE.withInterpreters(
                    List.of(
                        new Interpreter(
                            new LawyerId("i-1"),
                            Map.of(LAO, LanguageLevel.NATIVE, KOREAN, LanguageLevel.BASIC)))));
    var line = Coverage.of(List.of(with)).of(UsState.NJ);
    assertThat(line.missing()).contains(LAO, KOREAN);
    assertThat(line.interpreted()).containsExactly(LAO);
  }

  private static Profile firm(String id, boolean paused, LanguageTag... languages) {
    return new Profile(
        new FirmId(id),
        "Firm",
        List.of(),
        List.of(
            new Lawyer(
                new LawyerId("l-1"),
                List.of(UsState.NJ),
                List.of(languages),
                List.of(ServiceCategory.LAWSUIT))),
        5,
        Optional.empty(),
        Map.of(),
        paused);
  }
}

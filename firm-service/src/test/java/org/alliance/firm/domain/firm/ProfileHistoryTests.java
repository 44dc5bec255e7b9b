package org.alliance.firm.domain.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.Firm.Describe;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.ProfileExtras.Duty;
import org.alliance.firm.domain.firm.ProfileExtras.Person;
import org.alliance.firm.domain.firm.ProfileHistory.Author;
import org.alliance.firm.domain.firm.ProfileHistory.Part;
import org.alliance.firm.domain.firm.ProfileHistory.Side;
import org.alliance.firm.domain.firm.ProfileHistory.What;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class ProfileHistoryTests {
  private static final Author BY =
      new Author("person-1", Side.FIRM, Instant.parse("2026-03-10T09:30:00Z"));
  private static final Profile FIRM = firm(List.of());

  @Test
  void keepsTheLatestChangesNewestFirst() {
    Firm state = new Firm.Absent();
    for (var quota = 1; quota <= ProfileHistory.MOST_ENTRIES + 5; quota++) {
      var before = state instanceof Firm.Registered(var known, _, _) ? known : null;
      var decision =
          Firm.decide(
              state,
              new Describe(
                  FIRM.withQuotas(quota, Optional.empty(), Map.of()),
                  Optional.ofNullable(before),
                  BY));
      state = Firm.DECIDER.after(state, ((Decision.Happened<Firm.Described, ?>) decision).events());
    }
    var history = ((Firm.Registered) state).history();
    assertThat(history).hasSize(ProfileHistory.MOST_ENTRIES);
    assertThat(history.getFirst().parts()).containsExactly(new Part(What.QUOTA, "", "204", "205"));
  }

  @Test
  void tellsPausesAndWhenTheyEnd() {
    var paused = FIRM.withPause(true, Optional.of(LocalDate.parse("2026-05-01")));
    assertThat(ProfileDiff.of(Optional.of(FIRM), paused))
        .containsExactly(
            new Part(What.PAUSED, "", "", ""), new Part(What.PAUSED_UNTIL, "", "", "2026-05-01"));
    assertThat(ProfileDiff.of(Optional.of(paused), FIRM.withPause(false, Optional.empty())))
        .containsExactly(new Part(What.RESUMED, "", "", ""));
  }

  @Test
  void holdsNoNameOfAPerson() {
    var person = new Person("office-1", "sealed", Duty.OFFICE, Optional.empty());
    var after = FIRM.with(FIRM.extras().withPeople(List.of(person)));
    assertThat(ProfileDiff.of(Optional.of(FIRM), after))
        .containsExactly(new Part(What.PERSON_ADDED, "office-1", "", ""));
  }

  @Test
  void tellsHowManyPartsAreLeftOut() {
    var many =
        IntStream.rangeClosed(1, ProfileHistory.MOST_PARTS + 3)
            .mapToObj(number ->
                new Lawyer(
                    new LawyerId("l-" + number),
                    List.of(UsState.NJ),
                    List.of(LanguageTag.ENGLISH),
                    List.of(ServiceCategory.LAWSUIT)))
            .toList();
    var entry = ProfileHistory.entry(BY, ProfileDiff.of(Optional.of(FIRM), firm(many)));
    assertThat(entry.parts()).hasSize(ProfileHistory.MOST_PARTS);
    assertThat(entry.more()).isEqualTo(3);
  }

  private static Profile firm(List<Lawyer> lawyers) {
    return new Profile(
        new FirmId("firm-001"), "Firm", List.of(), lawyers, 5, Optional.empty(), Map.of(), false);
  }
}

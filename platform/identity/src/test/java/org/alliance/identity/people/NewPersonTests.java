package org.alliance.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.alliance.contracts.values.code.Coded;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.MessageCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPersonTests {
  @ParameterizedTest
  @CsvSource({
    "firm-lead,firm-002",
    "firm-member,firm-002",
    "partner,demo-hotline",
    "hotline,demo-hotline",
    "coordinator,''",
    "auditor,''"
  })
  void takesEachRoleWithItsPlace(String role, String place) {
    assertThat(new NewPerson("Ann Lee", "ann.lee@firm", role, place, "").faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "firm-lead,'',people.fault.place-firm",
    "firm-lead,not a slug,people.fault.place-firm",
    "partner,'',people.fault.place-organisation",
    "ops,firm-002,people.fault.place-none"
  })
  void refusesAPlaceThatTheRoleDoesNotHave(String role, String place, String fault) {
    assertThat(new NewPerson("Ann Lee", "ann", role, place, "").faults())
        .isEqualTo(Map.of("place", fault));
  }

  @ParameterizedTest
  @CsvSource({"a", "-ann", "ann-", "ann lee", "änn", "''"})
  void refusesASignInNameThatCannotBeTyped(String signIn) {
    assertThat(new NewPerson("Ann Lee", signIn, "ops", "", "").faults().keySet())
        .isEqualTo(Set.of("sign-in"));
  }

  @Test
  void forgivesBlanksAndCapitals() {
    var person = new NewPerson(" Ann Lee ", " Ann.Lee ", "firm-lead", " Firm-002 ", " L-1 ");
    assertThat(person)
        .isEqualTo(new NewPerson("Ann Lee", "ann.lee", "firm-lead", "firm-002", "l-1"));
    assertThat(person.knownRole()).isEqualTo(Coded.find(Role.class, "firm-lead"));
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(NewPerson.blank().faults().keySet()).isEqualTo(Set.of("name", "sign-in", "role"));
  }

  @Test
  void everyTextIsThere() {
    assertThat(MessageCheck.of(new MessageBundle("identity")).findings()).isEmpty();
  }
}

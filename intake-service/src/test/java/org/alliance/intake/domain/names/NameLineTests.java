package org.alliance.intake.domain.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameLineTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme, opposing",
        "17,Acme,opposing",
        "Acme;opposing",
        "Acme\topposing",
        "Acme，对方",
        "17 、Acme",
        "Acme، خصم"
      })
  void findsANameBesideSomethingElse(String line) {
    assertThat(PartyName.isAnyListed(List.of(PartyName.of("Acme")), List.of(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17,Kim,Minji", "17;Minji;Kim;Seoul", "Kim\tMinji\topposing"})
  void findsANameInNeighbouringColumns(String row) {
    assertThat(PartyName.isAnyListed(List.of(PartyName.of("Kim Minji")), List.of(row))).isTrue();
  }

  @Test
  void isReadAsAWholeFirst() {
    assertThat(NameLine.readings("Kim, Minji")).containsExactly("Kim, Minji", "Kim", "Minji");
    assertThat(NameLine.readings("Kim Minji, 17")).containsExactly("Kim Minji, 17", "Kim Minji");
    assertThat(NameLine.readings("Kim Minji")).containsExactly("Kim Minji");
  }
}

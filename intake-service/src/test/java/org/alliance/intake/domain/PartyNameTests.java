package org.alliance.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNameTests {
  @ParameterizedTest
  @CsvSource({
    "Minji Kim, KIM Minji",
    "Minji Kim, Kim Min Ji",
    "Min-ji Kim, Minji Kim",
    "José Peña, Jose Pena",
    "Nguyễn Thị Hoa, Nguyen Thi Hoa",
    "Acme Holdings Inc., ACME Holdings",
    "Minji Kim, Minji Grace Kim",
    "김민지, 김민지"
  })
  void isLikeTheSameNameWrittenOtherwise(String some, String other) {
    assertThat(PartyName.of(some).isLike(PartyName.of(other))).isTrue();
    assertThat(PartyName.of(other).isLike(PartyName.of(some))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Minji Kim, Minho Kim",
    "Kim, Minji Kim",
    "Acme Holdings, Acme Foods",
    "Inc., LLC",
    "Li, Il",
    "'', ''"
  })
  void isNotLikeAnother(String some, String other) {
    assertThat(PartyName.of(some).isLike(PartyName.of(other))).isFalse();
  }

  @Test
  void isFoundOnAListAndNeverPrinted() {
    var name = PartyName.of("Minji Kim");
    assertThat(name.isLikeAnyOf(List.of(PartyName.of("Acme"), PartyName.of("kim, minji"))))
        .isTrue();
    assertThat(name.isLikeAnyOf(List.of())).isFalse();
    assertThat(name.toString()).doesNotContainIgnoringCase("minji");
  }
}

package org.alliance.intake.domain.names;

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
    "Đào Văn Đức, Dao Van Duc",
    "王小明, 王 小明",
    "王小明, 王　小明",
    "陳大文, 陈大文",
    "陳大文, Chan Tai Man",
    "Łukasz Wójcik, Lukasz Wojcik",
    "Thế Cơ, The Co",
    "Acme Holdings Inc., ACME Holdings",
    "Acme Corp., ACME Corporation",
    "Acme Inc., Acme",
    "H P Inc., HP",
    "Nike Company Limited, Nike LLC",
    "Minji Kim, Minji Grace Kim",
    "J. Kim, Jisoo Kim",
    "김민지, 김민지",
    "김민지, Kim Min-ji"
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
    "Thế Cơ, The",
    "Acme Inc., Apex Inc.",
    "Minji Co, Minh Co",
    "Li, Il",
    "กิน ดี, กัน ดี",
    "張偉, 張瑋",
    "Trần Thị Hoa, Trần Thị Hòa",
    "Ramon Alcantara Jr., Ramon Alcantara Sr.",
    "'', ''"
  })
  void isNotLikeAnother(String some, String other) {
    assertThat(PartyName.of(some).isLike(PartyName.of(other))).isFalse();
    assertThat(PartyName.of(other).isLike(PartyName.of(some))).isFalse();
  }

  @Test
  void isFoundOnAListAndNeverPrinted() {
    var name = PartyName.of("Minji Kim");
    assertThat(name.isLikeAnyOf(List.of(PartyName.of("Acme"), PartyName.of("kim, minji"))))
        .isTrue();
    assertThat(name.isLikeAnyOf(List.of())).isFalse();
    assertThat(PartyName.isAnyListed(List.of(name), List.of("Acme", "kim, minji"))).isTrue();
    assertThat(PartyName.isAnyListed(List.of(name), List.of("Acme"))).isFalse();
    assertThat(name.toString()).doesNotContainIgnoringCase("minji");
  }

  @Test
  void isBlankWithoutALetter() {
    assertThat(PartyName.of(" ?? - 12 ").isBlank()).isTrue();
    assertThat(PartyName.of("李").isBlank()).isFalse();
  }
}

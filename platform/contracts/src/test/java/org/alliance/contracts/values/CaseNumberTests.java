package org.alliance.contracts.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTests {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void isWrittenInGroupsWithItsCheckCharacter() {
    assertThat(CaseNumber.of(0).value()).isEqualTo("AA-0000-0000-0");
    assertThat(CaseNumber.of((1L << 40) - 1).value()).startsWith("AA-ZZZZ-ZZZZ-");
    assertThat(CaseNumber.read("7k3q92md5").value()).isEqualTo("AA-7K3Q-92MD-5");
    assertThat(CaseNumber.of(1)).isNotEqualTo(CaseNumber.of(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AA-1021-8000-Z",
        "aa 1021 8000 z",
        "IO2L8OOOZ",
        " aa-lo2i-8ooo-z ",
        "AA\u20111021\u20138000\u2212Z",
        "1021 8000 Z"
      })
  void isReadAsPeopleWriteIt(String written) {
    assertThat(CaseNumber.read(written)).isEqualTo(CaseNumber.read("AA-1021-8000-Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA", "AA-7K3Q-92", "AA-7K3Q-92MD-55", "AA-7K3U-92MD-5", "\u4e00"})
  void saysWhatANumberLooksLike(String written) {
    assertThatThrownBy(() -> CaseNumber.read(written)).hasMessageContaining("such as AA-7K3Q");
  }

  @Test
  void takesOnlyTheOneFormFromTheWire() {
    assertThatThrownBy(() -> new CaseNumber("aa-1021-8000-z"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static LongStream numbers() {
    return new Random(16).longs(50, 0, 1L << 40);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void noticesEveryMistypedCharacter(long bits) {
    var plain = plain(bits);
    for (var at = 0; at < plain.length(); at++) {
      for (var other : ALPHABET.toCharArray()) {
        if (other != plain.charAt(at)) {
          isMistyped(plain.substring(0, at) + other + plain.substring(at + 1));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void noticesEveryTwoExchangedCharacters(long bits) {
    var plain = plain(bits);
    for (var one = 0; one < plain.length(); one++) {
      for (var two = one + 1; two < plain.length(); two++) {
        if (plain.charAt(one) != plain.charAt(two)) {
          var exchanged = new StringBuilder(plain);
          exchanged.setCharAt(one, plain.charAt(two));
          exchanged.setCharAt(two, plain.charAt(one));
          isMistyped(exchanged.toString());
        }
      }
    }
  }

  private static String plain(long bits) {
    return CaseNumber.of(bits).value().substring(3).replace("-", "");
  }

  private static void isMistyped(String number) {
    assertThatThrownBy(() -> CaseNumber.read(number)).hasMessageContaining("mistyped");
  }
}

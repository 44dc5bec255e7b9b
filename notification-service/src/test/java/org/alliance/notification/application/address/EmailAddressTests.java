package org.alliance.notification.application.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliance.notification.application.address.EmailAddress.Reading.Faulty;
import org.alliance.notification.application.address.EmailAddress.Reading.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {
  @ParameterizedTest
  @CsvSource({
    "intake@firm.example, intake@firm.example",
    "'  intake@firm.example ', intake@firm.example",
    "o'neil+pro.bono@firm-1.law.example, o'neil+pro.bono@firm-1.law.example",
    "intake@kanzlei-müller.example, intake@xn--kanzlei-mller-4ob.example",
    "intake@例え.テスト, intake@xn--r8jz45g.xn--zckzah",
    "intake@법률.example, intake@xn--iw2br2d.example"
  })
  void isKeptAsItIsMailed(String written, String mailed) {
    assertThat(EmailAddress.read(written)).isEqualTo(new Sound(mailed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intake@firm.example\u200B",
        "\u200Bintake@firm.example",
        "int\u200Dake@firm.example",
        "intake\u00AD@firm.example",
        "intake@fi\u2060rm.example",
        "\uFEFFintake@firm.example",
        "intake@firm.example\u202E",
        "in\u00A0take@firm.example",
        "x\r\ny@firm.example",
        "in\u3164take@firm.example",
        "in\uDB40\uDC41take@firm.example",
        "in\uD800take@firm.example"
      })
  void refusesWhatAReaderCannotSee(String written) {
    assertThat(EmailAddress.read(written))
        .isInstanceOfSatisfying(
            Faulty.class, faulty -> assertThat(faulty.code()).isEqualTo("invisible-character"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFF49ntake@firm.example",
        "int\u0430ke@firm.example",
        "\u03BFffice@firm.example",
        "x\u010Dy@firm.example",
        "intake@f\u0456rm.example",
        "intake@\u0440\u0430\u0443\u0440\u0430\u04CF.example",
        "intake@\uFF46irm.example",
        "intake@firm\u0430\u4F8B.example"
      })
  void refusesAndShowsLettersThatLookLikeOthers(String written) {
    assertThat(EmailAddress.read(written))
        .isInstanceOfSatisfying(
            Faulty.class,
            faulty -> {
              assertThat(faulty.code()).isEqualTo("letter-of-another-script");
              assertThat(faulty.advice())
                  .containsPattern("Character [0-9]+ \\(.+, U\\+[0-9A-F]{4,}\\)");
            });
  }

  @Test
  void namesThePlaceAndTheCharacter() {
    assertThat(EmailAddress.read("int\u0430ke@firm.example"))
        .isInstanceOfSatisfying(
            Faulty.class,
            faulty ->
                assertThat(faulty.advice())
                    .startsWith("Character 4 (CYRILLIC SMALL LETTER A, U+0430)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@firm.example",
        "intake",
        "intake@",
        "intake@firm",
        "intake@@firm.example",
        "a b@firm.example",
        "a,b@firm.example",
        ".a@firm.example",
        "a..b@firm.example",
        "a@-firm.example",
        "a@firm..example",
        "a@firm.example.",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "\"a b\"@firm.example",
        "Firm <a@firm.example>",
        "a@firm.example, b@firm.example"
      })
  void refusesWhatIsNotOneAddress(String written) {
    assertThat(EmailAddress.read(written)).isInstanceOf(Faulty.class);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(EmailAddress.read("a".repeat(65) + "@firm.example")).isInstanceOf(Faulty.class);
    assertThat(EmailAddress.read("a@" + "b.".repeat(130) + "example")).isInstanceOf(Faulty.class);
  }
}

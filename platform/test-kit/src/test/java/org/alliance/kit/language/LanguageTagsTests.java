package org.alliance.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTests {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "ko, ko",
    "KO, ko",
    "' ko ', ko",
    "'ko\u00A0', ko",
    "'\u200Bko', ko",
    "ｋｏ, ko",
    "ko-KR, ko",
    "ko_KR.UTF-8, ko",
    "en_US.UTF-8, en",
    "en_US_POSIX, en",
    "de_DE@euro, de",
    "'ko;q=0.9', ko",
    "es-419, es",
    "vi-Latn-VN, vi",
    "hmn-Latn, hmn",
    "en-x-home, en",
    "zh-Hans-u-co-pinyin, zh-Hans"
  })
  void readsATagInWhateverShapeItComes(String written, String tag) {
    assertThat(LanguageTags.read(written)).contains(new LanguageTag(tag));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "zh, zh",
    "zh-hant, zh-Hant",
    "ZH-Hant, zh-Hant",
    "zh-Hant-TW, zh-Hant",
    "ZH_TW, zh-Hant",
    "zh-hk, zh-Hant",
    "zh-MO, zh-Hant",
    "zh-CN, zh-Hans",
    "zh-SG, zh-Hans",
    "zh_Hans_HK, zh-Hans",
    "zh-CHT, zh-Hant",
    "zh-US, zh",
    "zh-Latn-pinyin, zh",
    "chi, zh",
    "zho, zh",
    "zh-yue, yue",
    "zh-yue-Hant, yue",
    "yue-Hant, yue",
    "yue-HK, yue",
    "zh-cmn-Hans, cmn",
    "cmn-Hans-CN, cmn",
    "zh-guoyu, cmn",
    "zh-min-nan, nan",
    "zh-nan-TW, nan",
    "zh-hakka, hak",
    "i-hak, hak",
    "zh-wuu, wuu"
  })
  void keepsTheSpokenAndTheWrittenFormsOfChineseApart(String written, String tag) {
    assertThat(LanguageTags.read(written)).contains(new LanguageTag(tag));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "in, id",
    "iw, he",
    "ji, yi",
    "mo, ro",
    "kor, ko",
    "vie, vi",
    "jpn, ja",
    "bur, my",
    "mya, my",
    "per, fa",
    "tib, bo",
    "may, ms",
    "fil, tl",
    "fil-PH, tl",
    "tl-PH, tl",
    "tgl, tl",
    "mww, hmn",
    "hnj, hmn",
    "ksw, kar",
    "prs, fa",
    "pes, fa",
    "pbu, ps",
    "npi, ne",
    "zsm, ms",
    "khk, mn",
    "pnb, pa",
    "sgn-US, ase",
    "fr-CA, fr",
    "ar-Latn, ar",
    "bho, bho"
  })
  void readsDeprecatedThreeLetterAndMacroTags(String written, String tag) {
    assertThat(LanguageTags.read(written)).contains(new LanguageTag(tag));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Korean, ko",
    "korean, ko",
    "KOREAN, ko",
    "한국어, ko",
    "Tiếng Việt, vi",
    "Cantonese, yue",
    "Mandarin, cmn",
    "Mandarin Chinese, cmn",
    "Chinese - Mandarin, cmn",
    "Chinese (Traditional), zh-Hant",
    "Simplified Chinese, zh-Hans",
    "Chinese, zh",
    "繁體中文, zh-Hant",
    "广东话, yue",
    "Toisanese, yue",
    "Taiwanese, nan",
    "Filipino, tl",
    "Farsi, fa",
    "Burmese, my",
    "Hmong, hmn",
    "Spanish (Mexico), es",
    "Portuguese, pt",
    "Arabic, ar"
  })
  void readsNamesThatAreCertain(String written, String tag) {
    assertThat(LanguageTags.read(written)).contains(new LanguageTag(tag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "klingon!",
        "xx",
        "und",
        "mul",
        "zxx",
        "x-private",
        "C",
        "POSIX",
        "a",
        "ko-",
        "--",
        "our village's",
        "Indian",
        "ko, vi",
        "中",
        "\uD800",
        "i-default",
        "i-foo"
      })
  void doesNotGuess(String written) {
    assertThat(LanguageTags.read(written)).isEmpty();
  }

  @Test
  void doesNotReadTextWithoutEnd() {
    assertThat(LanguageTags.read("ko-" + "x".repeat(10_000))).isEmpty();
  }

  @Test
  void leavesEveryTagOfTheListAsItIs() {
    assertThat(Languages.all())
        .allSatisfy(language ->
            assertThat(LanguageTags.read(language.tag().value())).contains(language.tag()));
  }

  @Test
  void readsEveryLanguageOfTheListByItsNames() {
    assertThat(Languages.all())
        .allSatisfy(language -> {
          assertThat(LanguageTags.read(language.ownName())).contains(language.tag());
          assertThat(LanguageTags.read(language.englishName())).isPresent();
        });
  }
}

package org.alliance.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
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
    "ASL, ase",
    "zlm, ms",
    "pbt, ps",
    "pst, ps",
    "mvf, mn",
    "KH, km",
    "[ko], ko",
    "ko (KR), ko",
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
    "tieng viet, vi",
    "ASL, ase",
    "A.S.L., ase",
    "華語, cmn",
    "ភាសាខ្មែរ, km",
    "tiếng Anh, en",
    "영어, en",
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
    "Arabic, ar",
    "Korean language, ko",
    "the Khmer language, km",
    "ភាសាខ្មែរ, km",
    "ภาษาไทย, th",
    "ພາສາລາວ, lo",
    "မြန်မာဘာသာ, my",
    "नेपाली भाषा, ne",
    "Wikang Tagalog, tl",
    "English only, en",
    "speaks Korean, ko",
    "Cantonese dialect, yue",
    "Espanol, es",
    "Tieng Viet, vi",
    "S'gaw Karen, kar",
    "Hmoob Dawb, hmn",
    "Mong Leng, hmn",
    "Panjabi, pa",
    "Ilonggo, hil",
    "Kapampangan, pam",
    "Fujianese, nan",
    "Fuzhou, cdo",
    "Sign language (American), ase"
  })
  void readsNamesThatAreCertain(String written, String tag) {
    assertThat(LanguageTags.read(written)).contains(new LanguageTag(tag));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "韩语, ko",
    "韓國語, ko",
    "韩文, ko",
    "韓国語, ko",
    "越南语, vi",
    "越南話, vi",
    "日文, ja",
    "베트남어, vi",
    "중국어, zh",
    "tiếng Hàn, ko",
    "coreano, ko",
    "Inglés, en",
    "ingles, en",
    "廣東话, yue",
    "華語, cmn",
    "臺語, nan",
    "客語, hak",
    "潮州話, nan",
    "国语/普通话, cmn",
    "繁体中文, zh-Hant",
    "繁中, zh-Hant",
    "中文（繁體）, zh-Hant",
    "中文(简体), zh-Hans",
    "中文（香港）, zh-Hant",
    "中文 (台灣), zh-Hant",
    "Chinese (Taiwan), zh-Hant",
    "Chinese (Hong Kong), zh-Hant"
  })
  void readsTheNamesThatLanguagesHaveInEachOther(String written, String tag) {
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
        "i-foo",
        "yes",
        "Any",
        "language",
        "sign language",
        "[]"
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

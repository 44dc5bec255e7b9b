package org.alliance.kit.language;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.language.Languages.Language;

/// Languages by name: the list's own and English names, `language-names.csv`, and for all others
/// CLDR's English name. The languages of the list are also read by the names that they have in each
/// other, as CLDR tells: `韩语`, `베트남어`, `coreano`.
///
/// Names are compared without the marks of Latin letters (`espanol`), in simplified characters
/// (`廣東话`), and without words such as `language` (`the Khmer language`, `ភាសាខ្មែរ`).
final class LanguageNames {
  private static final int SHORTEST_CODE_THAT_IS_A_NAME = 4;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern REMARK = Pattern.compile("\\s*[(（].*[)）]$");

  /// Words beside the name that say no more than that it is a language which somebody speaks.
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:the |native |fluent |fluent in |speaks |wikang |ภาษา|ພາສາ|ភាសា)"
              + "|(?: language| dialect| only| speaker| speaking| भाषा| زبان|ဘာသာ|ဘာသာစကား|စာ|စကား)$");

  private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");

  /// Chinese writes the name of a language with any of these behind it: 韩语, 韩文, 韩话.
  private static final Pattern SPEECH = Pattern.compile("[语文话]$");

  private static final List<String> WRITTEN_CHINESE =
      List.of("zh_Hant", "zh_Hans", "zh_TW", "zh_HK", "zh_MO", "zh_CN", "zh_SG");
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Map<String, LanguageTag> ALL = all();

  private LanguageNames() {}

  /// By the whole name, or without a remark in brackets: `Spanish (Mexico)`.
  static Optional<LanguageTag> find(String name) {
    return Optional.ofNullable(ALL.get(plain(name))).or(() -> find(withoutRemark(name), ALL));
  }

  static String withoutRemark(String name) {
    return REMARK.matcher(name).replaceFirst("");
  }

  private static Optional<LanguageTag> find(String name, Map<String, LanguageTag> names) {
    var plain = plain(name);
    return Optional.ofNullable(names.get(plain))
        .or(() -> Optional.ofNullable(names.get(AROUND.matcher(plain).replaceAll(""))));
  }

  private static Map<String, LanguageTag> all() {
    var names = new HashMap<String, LanguageTag>();
    LanguageTable.read("language-names.csv").forEach((name, tag) -> put(names, name, tag));
    for (var language : Languages.all()) {
      put(names, language.ownName(), language.tag());
      put(names, withoutRemark(language.englishName()), language.tag());
    }
    for (var code : ULocale.getISOLanguages()) {
      var name = ULocale.getDisplayLanguage(code, ULocale.ENGLISH);
      if (name.length() >= SHORTEST_CODE_THAT_IS_A_NAME) {
        CanonicalTags.find(code).ifPresent(tag -> put(names, name, tag));
      }
    }
    Languages.all().stream()
        .filter(Predicate.not(Language::spokenOnly))
        .map(language -> ULocale.forLanguageTag(language.tag().value()))
        .forEach(locale -> putNamesIn(locale, names));
    return Map.copyOf(names);
  }

  /// CLDR often calls Mandarin as it calls Chinese, so its names are left out.
  private static void putNamesIn(ULocale locale, Map<String, LanguageTag> names) {
    WRITTEN_CHINESE.forEach(code ->
        CanonicalTags.find(tag(code))
            .ifPresent(tag -> put(names, new ULocale(code).getDisplayName(locale), tag)));
    Languages.all().stream()
        .map(Language::tag)
        .filter(tag -> tag.value().indexOf('-') < 0 && !tag.value().equals("cmn"))
        .forEach(tag -> {
          var name = ULocale.getDisplayLanguage(tag.value(), locale);
          if (name.equals(tag.value())) {
            return; // CLDR has no name in this language.
          }
          put(names, name, tag);
          if (locale.getLanguage().equals("zh")) {
            var stem = SPEECH.matcher(plain(name)).replaceFirst("");
            Stream.of("语", "文", "话").forEach(speech -> put(names, stem + speech, tag));
          }
        });
  }

  private static String tag(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The first name counts.
  private static void put(Map<String, LanguageTag> names, String name, LanguageTag tag) {
    names.putIfAbsent(plain(name), tag);
  }

  private static String plain(String name) {
    var apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var unmarked =
        Normalizer.normalize(LATIN_MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFKC);
    var words = BETWEEN.matcher(unmarked.replace('đ', 'd')).replaceAll(" ");
    return SIMPLIFIED.transliterate(words.strip().toLowerCase(Locale.ROOT));
  }
}

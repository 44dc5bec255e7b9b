package org.alliance.kit.language;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;

/// Languages by name: the list's own and English names, `language-names.csv`, and for all others
/// CLDR's English name.
final class LanguageNames {
  private static final int SHORTEST_CODE_THAT_IS_A_NAME = 4;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern REMARK = Pattern.compile("\\s*[(（].*[)）]$");
  private static final Map<String, LanguageTag> ALL = all();

  private LanguageNames() {}

  /// By the whole name, or without a remark in brackets: `Spanish (Mexico)`.
  static Optional<LanguageTag> find(String name) {
    return Optional.ofNullable(ALL.get(plain(name)))
        .or(() -> Optional.ofNullable(ALL.get(plain(REMARK.matcher(name).replaceFirst("")))));
  }

  private static Map<String, LanguageTag> all() {
    var names = new HashMap<String, LanguageTag>();
    LanguageTable.read("language-names.csv").forEach((name, tag) -> put(names, name, tag));
    for (var language : Languages.all()) {
      put(names, language.ownName(), language.tag());
      put(names, REMARK.matcher(language.englishName()).replaceFirst(""), language.tag());
    }
    for (var code : ULocale.getISOLanguages()) {
      var name = ULocale.getDisplayLanguage(code, ULocale.ENGLISH);
      if (name.length() >= SHORTEST_CODE_THAT_IS_A_NAME) {
        CanonicalTags.find(code).ifPresent(tag -> put(names, name, tag));
      }
    }
    return Map.copyOf(names);
  }

  /// The first name counts.
  private static void put(Map<String, LanguageTag> names, String name, LanguageTag tag) {
    names.putIfAbsent(plain(name), tag);
  }

  private static String plain(String name) {
    var words = BETWEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(" ");
    return words.strip().toLowerCase(Locale.ROOT);
  }
}

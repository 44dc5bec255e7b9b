package org.alliance.kit.language;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;

/// The one tag for what BCP 47, ISO 639-2 and CLDR call the same language, as ICU resolves it, with
/// the Alliance's own decisions of `language-tags.csv` before that.
final class CanonicalTags {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  /// RFC 2277's tag for texts in whatever language a server has.
  private static final String NOBODYS = "i-default";

  /// The last two are codes of ISO 639-3, but in a cell they are English words.
  private static final Set<String> NO_LANGUAGE =
      Set.of("und", "mul", "mis", "zxx", "root", "yes", "any");

  private static final Set<String> HANT = Set.of("TW", "HK", "MO");
  private static final Set<String> HANS = Set.of("CN", "SG");
  private static final Map<String, LanguageTag> DECIDED = LanguageTable.read("language-tags.csv");

  private CanonicalTags() {}

  /// @param text in lower case, with hyphens
  static Optional<LanguageTag> find(String text) {
    if (!FORM.matcher(text).matches() || text.startsWith(NOBODYS)) {
      return Optional.empty();
    }
    var decided = DECIDED.get(text);
    if (decided != null) {
      return Optional.of(decided);
    }
    try {
      return language(new ULocale.Builder().setLanguageTag(text).build());
    } catch (IllformedLocaleException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<LanguageTag> language(ULocale told) {
    var asTold = DECIDED.get(told.getLanguage());
    if (asTold != null) {
      return Optional.of(asTold);
    }
    var canonical = ULocale.createCanonical(told);
    var code = canonical.getLanguage();
    if (!CODE.matcher(code).matches() || NO_LANGUAGE.contains(code)) {
      return Optional.empty();
    }
    if (code.equals("zh")) {
      return Optional.of(chinese(canonical));
    }
    var tag = DECIDED.getOrDefault(code, new LanguageTag(code));
    return Optional.of(tag).filter(CanonicalTags::isSpoken);
  }

  private static LanguageTag chinese(ULocale told) {
    var script =
        told.getScript().isEmpty()
            ? HANT.contains(told.getCountry())
                ? "Hant"
                : HANS.contains(told.getCountry()) ? "Hans" : ""
            : told.getScript();
    return new LanguageTag(script.equals("Hant") || script.equals("Hans") ? "zh-" + script : "zh");
  }

  /// CLDR knows for each language of the world in which script it is most likely written, and for
  /// codes that nobody assigned it knows none.
  private static boolean isSpoken(LanguageTag tag) {
    return Languages.knows(tag)
        || !ULocale.addLikelySubtags(new ULocale(tag.value())).getScript().isEmpty();
  }
}

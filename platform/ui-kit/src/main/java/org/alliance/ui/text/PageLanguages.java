package org.alliance.ui.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;

/// The languages of pages, in the order in which pages offer them, from `page-languages.csv` beside
/// this package. Names, script and direction are those of the shared list of languages. Here only
/// English counts as reviewed: [IcuMessages#offered()] knows the reviews of the texts.
public final class PageLanguages {
  private static final Map<String, PageLanguage> ALL = read();

  private PageLanguages() {}

  public static PageLanguage english() {
    return Objects.requireNonNull(ALL.get("en"));
  }

  public static List<PageLanguage> all() {
    return List.copyOf(ALL.values());
  }

  /// Pseudo-locales are found, too, though [#all()] does not list them.
  public static Optional<PageLanguage> find(String tag) {
    return Optional.ofNullable(ALL.get(tag)).or(() -> PseudoLocales.find(tag));
  }

  private static Map<String, PageLanguage> read() {
    var languages = new LinkedHashMap<String, PageLanguage>();
    try (var lines =
        new InputStreamReader(
            Objects.requireNonNull(PageLanguages.class.getResourceAsStream("page-languages.csv")),
            StandardCharsets.UTF_8)) {
      lines.readAllLines().stream()
          .skip(1)
          .forEach(tag -> languages.put(tag, language(new LanguageTag(tag))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(languages);
  }

  private static PageLanguage language(LanguageTag tag) {
    var known = Languages.find(tag).orElseThrow();
    return new PageLanguage(
        known.tag(),
        known.ownName(),
        known.englishName(),
        known.script(),
        known.rightToLeft(),
        known.spokenOnly(),
        tag.equals(LanguageTag.ENGLISH));
  }
}

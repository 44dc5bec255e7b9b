package org.alliance.ui.text;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/// The texts of ui-kit and of one service as a Spring `MessageSource`. Patterns are ICU messages
/// with numbered arguments, so plurals are right in every language. A text that a language lacks is
/// shown in English; the parity test of the bundle finds it before.
public final class IcuMessages extends AbstractMessageSource {
  private final Map<String, Map<String, String>> texts = new HashMap<>();
  private final List<PageLanguage> offered;
  private final Set<String> staffPages;
  private final boolean withPseudoLocales;

  public IcuMessages(List<MessageBundle> bundles, boolean withPseudoLocales) {
    this(bundles, withPseudoLocales, ReviewRule.DEFAULT);
  }

  /// @param bundles of the service; ui-kit's own comes first
  /// @param withPseudoLocales true in a trial or a test only
  public IcuMessages(List<MessageBundle> bundles, boolean withPseudoLocales, ReviewRule review) {
    var all = new ArrayList<>(List.of(MessageBundle.UI));
    all.addAll(bundles);
    all.forEach(bundle ->
        bundle
            .texts()
            .forEach((tag, of) -> texts.computeIfAbsent(tag, _ -> new HashMap<>()).putAll(of)));
    this.staffPages =
        all.stream()
            .flatMap(bundle -> bundle.staffPages().stream())
            .collect(Collectors.toUnmodifiableSet());
    var ofPublicPages = all.stream().filter(bundle -> bundle.staffPages().isEmpty()).toList();
    this.offered =
        PageLanguages.all().stream()
            .filter(language ->
                ofPublicPages.stream()
                    .allMatch(bundle -> bundle.texts().containsKey(language.tag().value())))
            .map(
                language -> language.withReviewed(review.isReviewed(language.tag(), ofPublicPages)))
            .filter(language -> language.reviewed() || !review.reviewedOnly())
            .toList();
    this.withPseudoLocales = withPseudoLocales;
  }

  /// The languages that every bundle of public pages is written in. A page is never half in another
  /// language. Drafts are left out if [ReviewRule#reviewedOnly()].
  public List<PageLanguage> offered() {
    return offered;
  }

  /// Whether pages under this first segment of an address are in English only.
  public boolean isEnglishOnly(String segment) {
    return staffPages.contains(segment);
  }

  /// The language with this tag, if pages can be in it.
  public Optional<PageLanguage> find(String tag) {
    return offered.stream()
        .filter(language -> language.tag().value().equals(tag))
        .findFirst()
        .or(() -> withPseudoLocales ? PseudoLocales.find(tag) : Optional.empty());
  }

  public boolean has(String key) {
    return pattern(key, PageLanguages.english()).isPresent();
  }

  public String text(PageLanguage language, String key, Object... arguments) {
    return getMessage(key, arguments, language.locale());
  }

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String key, Object @Nullable [] arguments, @Nullable Locale locale) {
    if (key == null) {
      return null;
    }
    var language =
        Optional.ofNullable(locale)
            .flatMap(known -> find(known.toLanguageTag()))
            .orElse(PageLanguages.english());
    return pattern(key, language)
        .map(pattern -> formatted(pattern, language, arguments))
        .orElse(null);
  }

  /// Most texts have no place for an argument. A table has hundreds of them: they are not parsed.
  private static String formatted(
      String pattern, PageLanguage language, Object @Nullable [] arguments) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0
        ? pattern.replace("''", "'")
        : new MessageFormat(pattern, language.formats())
            .format(arguments == null ? new Object[0] : arguments);
  }

  @Override
  protected java.text.@Nullable MessageFormat resolveCode(String key, Locale locale) {
    return null;
  }

  private Optional<String> pattern(String key, PageLanguage language) {
    var english = Optional.ofNullable(texts.getOrDefault("en", Map.of()).get(key));
    return PseudoLocales.isPseudo(language.tag())
        ? english.map(pattern -> PseudoLocales.of(language, pattern))
        : Optional.ofNullable(texts.getOrDefault(language.tag().value(), Map.of()).get(key))
            .or(() -> english);
  }
}

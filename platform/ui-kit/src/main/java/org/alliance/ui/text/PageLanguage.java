package org.alliance.ui.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.alliance.contracts.values.LanguageTag;

/// A language that pages are written in.
///
/// @param script ISO 15924, such as `Khmr`
/// @param spokenOnly no page is in it; a form may offer it to talk in
/// @param reviewed whether native speakers have reviewed the texts that [ReviewRule] names; a page
///   says so if not
public record PageLanguage(
    LanguageTag tag,
    String ownName,
    String englishName,
    String script,
    boolean rightToLeft,
    boolean spokenOnly,
    boolean reviewed) {
  PageLanguage withReviewed(boolean isReviewed) {
    return new PageLanguage(tag, ownName, englishName, script, rightToLeft, spokenOnly, isReviewed);
  }

  /// As the attribute `dir` has it.
  public String direction() {
    return rightToLeft ? "rtl" : "ltr";
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag.value());
  }

  /// Dates are Gregorian and digits Latin in every language: the locale data would write Urdu and
  /// Burmese numbers in other digits and Thai years in the Buddhist era.
  public ULocale formats() {
    var language = PseudoLocales.isPseudo(tag) ? "en" : tag.value();
    var region = language.equals("en") ? "en-US" : language;
    return ULocale.forLanguageTag(region + "-u-ca-gregory-nu-latn");
  }
}

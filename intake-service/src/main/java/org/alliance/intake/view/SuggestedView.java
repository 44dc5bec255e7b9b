package org.alliance.intake.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.language.Languages.Language;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.SuggestingOrganisations.Suggested;

/// Organisations as a page names them.
///
/// @param inLanguage whether one of them speaks a language of the person
public record SuggestedView(boolean inLanguage, List<Named> named) {
  private static final Pattern NUMBER = Pattern.compile("([0-9][0-9-]*)(?: \\(([^)]*)\\))?");
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

  /// @param spoken names of languages; blank for none
  /// @param byInterpreter names of languages; blank for none
  /// @param hours in English, as the organisation wrote them; blank if it told none
  /// @param tellsPolice whether it passes on to the police what it hears
  /// @param seen the year of its source
  /// @param isChecked whether somebody has called it
  public record Named(
      String name,
      String spoken,
      String byInterpreter,
      boolean interpretsAny,
      List<Phone> phones,
      String url,
      String hours,
      boolean tellsPolice,
      String seen,
      boolean isChecked) {}

  /// @param link for a telephone to dial; empty if it is no plain number
  /// @param note the languages that are spoken there, or the year of the source; may be empty
  public record Phone(String written, String link, String note) {}

  public static SuggestedView of(Suggested suggested) {
    return new SuggestedView(
        suggested.inLanguage(),
        suggested.named().stream()
            .map(one -> named(one, suggested.checked().contains(one.id())))
            .toList());
  }

  private static Named named(Organisation one, boolean isChecked) {
    return new Named(
        one.name(),
        names(one.spoken()),
        names(one.byInterpreter()),
        one.interpretsAny(),
        phones(one.phone()),
        one.url(),
        one.hours(),
        one.tellsPolice(),
        isolated(one.seen()),
        isChecked);
  }

  /// @param written numbers, each with a note in brackets if it has one, with semicolons between
  static List<Phone> phones(String written) {
    return Stream.of(written.split(";"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(SuggestedView::phone)
        .toList();
  }

  private static Phone phone(String written) {
    var parts = NUMBER.matcher(written);
    if (!parts.matches()) {
      return new Phone(written, "", "");
    }
    var notes =
        Optional.ofNullable(parts.group(2)).stream()
            .flatMap(note -> Stream.of(note.split(",")))
            .map(String::strip)
            .map(note -> TAG.matcher(note).matches() ? name(note) : note)
            .collect(Collectors.joining(", "));
    return new Phone(parts.group(1), "tel:" + parts.group(1).replace("-", ""), notes);
  }

  private static String names(List<LanguageTag> languages) {
    return languages.stream()
        .map(LanguageTag::value)
        .map(SuggestedView::name)
        .map(SuggestedView::isolated)
        .collect(Collectors.joining(", "));
  }

  /// Between Urdu words `2023-2025` would be shown as `2025-2023`: the marks keep its own
  /// direction.
  private static String isolated(String text) {
    return "\u2068" + text + "\u2069";
  }

  /// In the language's own words, also of one that the form does not offer.
  private static String name(String tag) {
    var known = languageName(tag);
    var locale = Locale.forLanguageTag(tag);
    return known.equals(tag) ? locale.getDisplayName(locale) : known;
  }

  /// In the language's own words; what was written if it is no tag of a known language.
  public static String languageName(String written) {
    return Languages.all().stream()
        .filter(known -> known.tag().value().equals(written))
        .map(Language::ownName)
        .findFirst()
        .orElse(written);
  }
}

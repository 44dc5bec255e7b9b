package org.alliance.intake.adapter.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.SuggestingOrganisations.Suggested;

/// Organisations as a page names them.
///
/// @param inLanguage whether one of them speaks a language of the person
record SuggestedView(boolean inLanguage, List<Named> named) {
  /// @param spoken names of languages; blank for none
  /// @param byInterpreter names of languages; blank for none
  /// @param hours in English, as the organisation wrote them; blank if it told none
  /// @param tellsPolice whether it passes on to the police what it hears
  /// @param seen the year of its source
  public record Named(
      String name,
      String spoken,
      String byInterpreter,
      boolean interpretsAny,
      String phone,
      String url,
      String hours,
      boolean tellsPolice,
      String seen) {}

  static SuggestedView of(Suggested suggested) {
    return new SuggestedView(
        suggested.inLanguage(), suggested.named().stream().map(SuggestedView::named).toList());
  }

  private static Named named(Organisation one) {
    return new Named(
        one.name(),
        names(one.spoken()),
        names(one.byInterpreter()),
        one.interpretsAny(),
        one.phone(),
        one.url(),
        one.hours(),
        one.tellsPolice(),
        one.seen());
  }

  private static String names(List<LanguageTag> languages) {
    return languages.stream()
        .map(LanguageTag::value)
        .map(AnswerWords::languageName)
        .collect(Collectors.joining(", "));
  }
}

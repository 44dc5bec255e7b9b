package org.alliance.firm.adapter.profile;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.firm.domain.firm.ProfileHistory.Part;

/// One change of a profile in words.
///
/// @param key of the sentence; its arguments are what it is about, and what it was before and after
/// @param list of codes that `about` is a word of; blank if it is a name
record ChangeLine(String key, String list, String about, String before, String after) {
  private static final String NOTHING = "–";

  static ChangeLine of(Part part) {
    var key = "change." + part.what().code();
    return switch (part.what()) {
      case AREA_LIMIT -> line(key, "service-category", part.about(), part, text -> text);
      case PERSON_ADDED, PERSON_GONE ->
          line(key, "duty", part.about().replaceFirst("-[0-9a-f]{8}$", ""), part, text -> text);
      case LAWYER_ADDED,
          LAWYER_GONE,
          LAWYER_LANGUAGES,
          INTERPRETER_ADDED,
          INTERPRETER_GONE,
          INTERPRETER_LANGUAGES ->
          line(key, "", part.about(), part, ChangeLine::language);
      case LAWYER_ADMISSIONS -> line(key, "", part.about(), part, text -> detailed(text, text));
      case LAWYER_AREAS -> line(key, "", part.about(), part, text -> text.replace('-', ' '));
      case REGISTERED,
          NAME,
          QUOTA,
          WEEK,
          PAUSED,
          RESUMED,
          PAUSED_UNTIL,
          OFFICE_ADDED,
          OFFICE_GONE,
          WISHES,
          EXCLUSIONS ->
          new ChangeLine(key, "", part.about(), shown(part.before()), shown(part.after()));
    };
  }

  private static ChangeLine line(
      String key, String list, String about, Part part, UnaryOperator<String> word) {
    return new ChangeLine(
        key, list, about, shown(words(part.before(), word)), shown(words(part.after(), word)));
  }

  private static String words(String codes, UnaryOperator<String> word) {
    return Arrays.stream(codes.split(", ")).map(word).collect(Collectors.joining(", "));
  }

  private static String shown(String text) {
    return text.isBlank() ? NOTHING : text;
  }

  private static String language(String coded) {
    if (coded.isBlank()) {
      return "";
    }
    var tag = coded.split(":", -1)[0];
    return detailed(coded, Languages.englishName(new LanguageTag(tag)));
  }

  /// `NY:inactive` as `NY (inactive)`.
  private static String detailed(String coded, String name) {
    var at = coded.indexOf(':');
    return at < 0 ? name : name.replaceFirst(":.*", "") + " (" + coded.substring(at + 1) + ")";
  }
}

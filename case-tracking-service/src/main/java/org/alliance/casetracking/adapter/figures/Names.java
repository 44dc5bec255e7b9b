package org.alliance.casetracking.adapter.figures;

import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;

/// How tables call what they count by.
final class Names {
  static final Names ENGLISH = new Names();

  private Names() {}

  public String language(String tag) {
    return Languages.englishName(new LanguageTag(tag));
  }

  public String place(String state) {
    return UsState.find(state).map(UsState::fullName).orElse(state);
  }
}

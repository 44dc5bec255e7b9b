package org.alliance.contracts.values;

import java.util.regex.Pattern;

/// A language as a BCP 47 tag. Spoken and written forms are different values: `yue` and `cmn` are
/// spoken, `zh-Hant` and `zh-Hans` are written. Any well-formed tag is a value; [Languages] says
/// which languages the Alliance knows.
public record LanguageTag(String value) implements TextValue, Comparable<LanguageTag> {
  private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
  public static final LanguageTag ENGLISH = new LanguageTag("en");

  /// The client named a language that could not be recognised. No lawyer has this language.
  public static final LanguageTag UNDETERMINED = new LanguageTag("und");

  public LanguageTag {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A language is a BCP 47 tag such as ko, yue or zh-Hant");
    }
  }

  @Override
  public int compareTo(LanguageTag other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

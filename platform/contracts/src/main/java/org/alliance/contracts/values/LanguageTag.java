package org.alliance.contracts.values;

import java.util.regex.Pattern;

/// A language as BCP 47 writes it. Spoken and written forms are kept apart: `yue` and `cmn` are
/// spoken, `zh-Hant` and `zh-Hans` written. Any well-formed tag is a value; whether the Alliance
/// knows the language is [Languages]' to say.
public record LanguageTag(String value) implements TextValue, Comparable<LanguageTag> {
  private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
  public static final LanguageTag ENGLISH = new LanguageTag("en");

  /// The client named a language, and nobody could read which. It is no language of a lawyer's.
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

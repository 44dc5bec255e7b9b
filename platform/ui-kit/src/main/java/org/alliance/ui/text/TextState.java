package org.alliance.ui.text;

import org.alliance.contracts.values.code.Coded;

/// How far one text is. The codes are the states of a segment in XLIFF 2.
public enum TextState implements Coded {
  /// There is no translation.
  INITIAL,
  /// There is a draft, which no native speaker has read beside the English text.
  TRANSLATED,
  /// A native speaker has read it beside the English text.
  REVIEWED,
  /// A second person has approved the reviewed text.
  FINAL;

  public boolean isReviewed() {
    return this == REVIEWED || this == FINAL;
  }
}

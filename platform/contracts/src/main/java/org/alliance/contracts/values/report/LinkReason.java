package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.Coded;

/// Why two reports are taken to tell most likely of the same incident.
public enum LinkReason implements Coded {
  /// Both say the same, word for word.
  SAME_CONTENT,
  SAME_PHONE,
  SAME_EMAIL,
  /// Both name somebody whose names are alike, however they are written.
  SAME_NAME,
  SAME_PLACE,
  SAME_TIME,
  SAME_CONDUCT,
  /// The stories share many of their words.
  SAME_WORDS
}

package org.alliance.intake.application.tokens;

import org.alliance.contracts.values.code.Coded;

/// Why tokens were not taken, or not compared.
public enum TokenRefusal implements Coded {
  /// The firm has made no key.
  NO_KEY,
  /// The file was made with another key, so that nothing in it would ever meet.
  OTHER_KEY,
  /// The file, or what is kept, was made by other rules, so that less would meet.
  OTHER_RULES,
  /// It is no file of tokens.
  NOT_TOKENS,
  NO_NAMES,
  TOO_MANY_NAMES,
  TOO_MANY_FILES,
  /// The firm has used up its changes, or its checks, of this day.
  TOO_OFTEN,
  /// Somebody else of the firm changed the tokens at the same time.
  CHANGED_MEANWHILE,
  /// The firm keeps no tokens.
  NO_TOKENS
}

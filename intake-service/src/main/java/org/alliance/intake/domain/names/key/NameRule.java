package org.alliance.intake.domain.names.key;

/// Why two names are taken for alike. Never leaves this service: it would tell a firm more about a
/// person than one bit.
public enum NameRule {
  /// The same words in any order, or one name is part of the other.
  SAME_WORDS,
  /// The same letters with other spaces.
  SAME_LETTERS,
  /// A first name and its initial.
  INITIAL,
  /// Another spelling of the same sounds.
  SAME_SOUNDS,
  /// Two ways to write one Chinese name in Latin letters, or in characters and Latin letters.
  CHINESE,
  KOREAN,
  JAPANESE,
  /// A name in another script and in Latin letters, compared by consonants.
  CONSONANTS
}

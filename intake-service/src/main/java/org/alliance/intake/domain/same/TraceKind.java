package org.alliance.intake.domain.same;

import org.alliance.contracts.values.code.Coded;

/// What a trace was made of.
public enum TraceKind implements Coded {
  /// With its area code.
  PHONE,
  /// Without an area code, together with the state.
  LOCAL_PHONE,
  EMAIL,
  /// What a name is found by, and what it looks for: names are alike if a probe of one is a key of
  /// the other.
  NAME_KEY,
  NAME_PROBE,
  STATE,
  AREA,
  ZIP,
  CITY,
  DAY,
  /// The days before and after.
  NEXT_DAY,
  MONTH,
  CONDUCT,
  /// A run of words of the story.
  WORDS,
  /// Several of the others together, to look reports up by that share them all.
  BLOCK
}

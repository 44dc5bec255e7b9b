package org.alliance.contracts.values;

/// Why a person has to look at a report before it is decided.
public enum ReviewReason implements Coded {
  PLACE_UNKNOWN,
  CONDUCT_UNCLEAR,
  BIAS_UNCLEAR,
  VICTIM_UNCLEAR,
  /// Only in reports from before an unknown language stopped delaying one.
  LANGUAGE_UNKNOWN,
  /// An answer that protects the person was not understood; it binds until somebody has asked.
  PROTECTIVE_ANSWER_UNCLEAR,
  /// The same was most likely reported before.
  LIKELY_DUPLICATE
}

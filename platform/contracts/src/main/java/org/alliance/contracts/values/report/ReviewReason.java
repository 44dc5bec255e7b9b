package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.Coded;

/// The reason why a person has to look at a report before it is decided.
public enum ReviewReason implements Coded {
  PLACE_UNKNOWN,
  CONDUCT_UNCLEAR,
  BIAS_UNCLEAR,
  VICTIM_UNCLEAR,
  /// Only in old reports: today an unknown language delays no report.
  LANGUAGE_UNKNOWN,
  /// An answer that protects the person could not be read. It binds until the person has been
  /// asked.
  PROTECTIVE_ANSWER_UNCLEAR,
  /// The incident was most likely reported before.
  LIKELY_DUPLICATE,
  /// A program seems to have filled in the form.
  LIKELY_AUTOMATED,
  /// The client asked that a person looks at it.
  CLIENT_ASKED,
  /// A second person in triage disagreed with the decline.
  SECOND_LOOK_DISAGREED,
  /// The codes alone would be declined, but the client also wrote in words what happened, or wants
  /// to tell it.
  STORY_SAYS_MORE
}

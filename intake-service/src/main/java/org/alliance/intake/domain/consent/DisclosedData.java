package org.alliance.intake.domain.consent;

import org.alliance.contracts.values.code.Coded;

/// The kinds of data that somebody outside may be shown: the rows of [DisclosureTable].
public enum DisclosedData implements Coded {
  /// State, area, month, languages, codes of what happened, services, urgency.
  CASE_FACTS,
  INSTRUCTIONS,
  SAFE_CONTACT,
  IDENTITY,
  STORY,
  PARTIES
}

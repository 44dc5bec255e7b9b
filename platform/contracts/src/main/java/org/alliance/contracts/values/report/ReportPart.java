package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.Coded;

/// A part of a report that an amendment may change.
public enum ReportPart implements Coded {
  PLACE,
  TIME,
  CONDUCT,
  BIAS,
  VICTIM,
  LANGUAGES,
  SERVICES,
  URGENCY,
  ON_BEHALF,
  IDENTITY,
  CONTACT,
  STORY,
  PARTIES,
  INSTRUCTIONS,
  CONSENTS
}

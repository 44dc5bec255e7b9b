package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.Coded;

/// The reason why a report is outside the mandate.
public enum DeclineReason implements Coded {
  SPEECH_WITHOUT_THREAT,
  WORKPLACE_DISCRIMINATION,
  PROPERTY_WITHOUT_THREAT,
  NO_VIOLENCE_OR_THREAT,
  NO_SIGN_OF_BIAS,
  NO_PERSON_HARMED,
  OUTSIDE_THE_UNITED_STATES,
  BIAS_NOT_ANTI_ASIAN
}

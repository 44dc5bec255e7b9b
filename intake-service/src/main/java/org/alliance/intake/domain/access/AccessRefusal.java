package org.alliance.intake.domain.access;

import org.alliance.contracts.values.code.Coded;

/// Why a part stays closed.
public enum AccessRefusal implements Coded {
  NO_SUCH_FILE,
  ROLE_NEVER,
  NOT_SENT_BY_YOU,
  /// The hotline found the case neither among its own nor by number and code.
  CODE_NEEDED,
  NOT_HELD_BY_YOU,
  ONLY_TO_CALL,
  NOT_ASSIGNED,
  NOT_ON_TEAM,
  /// The firm keeps this person away from the case.
  WALLED,
  /// Nobody can say which lawyer of the firm this is.
  PERSON_UNKNOWN,
  /// Showing a name to a firm before it accepts has a consent of its own.
  NAME_CONSENT_MISSING,
  /// A firm that is asked sees names only after a check that asks for a person.
  NO_REVIEW_DUE,
  /// A firm that is asked sees names once an offer.
  NAMES_OPENED_BEFORE,
  /// A firm that is asked sees no names once its time to answer is over.
  ANSWER_TIME_OVER,
  ASSIGNMENT_OVER,
  CLIENT_WITHDREW,
  CONSENT_WITHDRAWN,
  /// Intake does not know for sure which firm has the case now.
  ASSIGNMENTS_UNCERTAIN,
  PURPOSE_MISSING,
  REASON_MISSING
}

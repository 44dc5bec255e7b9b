package org.alliance.intake.domain.report;

import org.alliance.contracts.values.code.Coded;

/// Why a command to a report is refused.
public enum Refusal implements Coded {
  NO_SUCH_REPORT,
  /// Another report has this id.
  ID_TAKEN,
  /// Other content has come under this reference too often.
  TOO_MANY_AMENDMENTS,
  ALREADY_DECIDED,
  STATE_MISSING,
  REASON_MISSING,
  /// There is no withdrawal that could be undone.
  NOT_WITHDRAWN,
  /// The client may not be called, so no call can have confirmed anything.
  NO_CALLS,
  /// The client has confirmed the withdrawal, so that it is for good.
  WITHDRAWAL_ENDED,
  /// Everything that tells of the client is erased, or about to be.
  ERASED,
  ON_HOLD,
  NOT_ON_HOLD,
  LIFT_NOT_ASKED,
  ERASURE_NOT_ASKED,
  /// Two persons are needed, and this is the first one again.
  SAME_PERSON,
  /// Contact with the police is an instruction, not a consent.
  NO_SUCH_CONSENT,
  /// The client does not let firms be asked, so no firm can be shown names.
  FIRMS_NOT_ALLOWED,
  /// The firm is not asked for this case, or not any more.
  NOT_ASKED,
  CONSENT_WITHDRAWN,
  CHECKED_TOO_OFTEN,
  /// The client does not let a firm see names before it accepts.
  NAMES_NOT_ALLOWED,
  /// No check has asked for a person to look.
  NO_REVIEW_DUE,
  /// Somebody of the firm has opened the names for this offer.
  NAMES_OPENED_BEFORE,
  /// The firm can answer no more, so it needs no names.
  ANSWER_TIME_OVER,
  /// The firm keeps this person away from the case.
  WALLED,
  /// Only the person who opened the names can say what is in them.
  NOT_THE_OPENER,
  /// Only a declined report is offered to an organisation.
  NOT_DECLINED,
  /// The client has not agreed that organisations are asked.
  PARTNERS_NOT_ALLOWED,
  /// An organisation is asked or has accepted.
  HAND_OVER_UNDER_WAY,
  /// There is nothing that this organisation, or this person, could answer.
  NO_HAND_OVER,
  /// A person has to look first whether another report tells of the same incident.
  LIKELY_SAME,
  /// There is no link between these reports.
  NO_LINK,
  /// The other report cannot go on for both: it is withdrawn, erased or linked itself.
  OTHER_CANNOT_GO_ON
}

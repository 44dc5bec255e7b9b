package org.alliance.intake.domain.retention;

import org.alliance.contracts.values.code.Coded;

/// What is kept of a client beside the codes of the report: the rows of [RetentionTable]. Codes and
/// dates of a report are counted in statistics, name nobody, and are kept.
public enum KeptData implements Coded {
  /// Identity, contact, story, other parties, and the reasons that staff wrote: all that lies under
  /// the client's keys.
  PERSON,
  /// The status code, and what is open by it in browsers and at the desk.
  STATUS_CODE,
  /// A call that the client asked for.
  CALL_REQUEST,
  /// The receipt of a form or of a call. Drafts that were not sent have a clock of their own.
  DRAFT,
  /// Fingerprints by which a repeated report is noticed.
  BLIND_INDEX,
  /// Claims of triage, and second looks that are still open.
  REVIEW
}

package org.alliance.intake.application.reviewing;

import org.alliance.intake.domain.report.Refusal;

/// What became of a step of somebody in triage.
public sealed interface ReviewOutcome {
  record Done() implements ReviewOutcome {}

  /// Somebody else holds the report, or the claim is over. Nothing was changed.
  record NotHeld() implements ReviewOutcome {}

  /// The client does not want to be contacted. Nothing was changed.
  record ContactForbidden() implements ReviewOutcome {}

  /// No question was chosen. Nothing was changed.
  record NothingAsked() implements ReviewOutcome {}

  /// Nothing was changed.
  record Refused(Refusal reason) implements ReviewOutcome {}
}

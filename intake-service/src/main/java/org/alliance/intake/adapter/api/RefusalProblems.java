package org.alliance.intake.adapter.api;

import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.web.ApiProblem;

/// The problem that a caller gets for each refusal.
final class RefusalProblems {
  private RefusalProblems() {}

  /// @throws ApiProblem if it was refused
  static void check(Decision<ReportEvent, Refusal> decision) {
    if (decision instanceof Decision.Refused<ReportEvent, Refusal>(var reason)) {
      throw of(reason);
    }
  }

  static ApiProblem referenceTaken() {
    return new ApiProblem(
        422,
        "reference-taken",
        "Nothing was saved: another report was sent with this Idempotency-Key before, and is kept. Send this one with a key of its own; to amend a report, send it with its reference.");
  }

  static ApiProblem of(Refusal reason) {
    return switch (reason) {
      case NO_SUCH_REPORT -> ApiProblem.notFound("report");
      case ID_TAKEN -> referenceTaken();
      case TOO_MANY_AMENDMENTS ->
          ApiProblem.conflict(
              "too-many-amendments",
              "Other content has come under this reference too often. Tell a coordinator what has to be changed.");
      case ALREADY_DECIDED ->
          ApiProblem.conflict(
              "already-decided",
              "Only a report in review can be decided. Read it again to see what was decided.");
      case STATE_MISSING ->
          ApiProblem.badRequest(
              "state-missing",
              "The report does not say where it happened. Send usState, such as CA.");
      case REASON_MISSING ->
          ApiProblem.badRequest(
              "reason-missing",
              "To decline, send at least one of the reasons: "
                  + Coded.codes(DeclineReason.class)
                  + ".");
      case NOT_WITHDRAWN ->
          ApiProblem.conflict(
              "not-withdrawn",
              "The report is not withdrawn, so there is nothing to undo. Read it again to see its state.");
      case NO_CALLS ->
          ApiProblem.conflict(
              "no-calls",
              "The client may not be called, so no call can have confirmed it. Only the status code ends the report.");
      case WITHDRAWAL_ENDED ->
          ApiProblem.conflict(
              "withdrawal-ended",
              "The client has confirmed the withdrawal, so it is for good. A client who wants help again reports again.");
      case ERASED ->
          ApiProblem.conflict(
              "erased",
              "The client was erased on request or after the time that data are kept. Send what is new as a new report, under another reference.");
      case ON_HOLD ->
          ApiProblem.conflict(
              "on-hold",
              "A litigation hold keeps this case. Nothing is erased until it is lifted.");
      case NOT_ON_HOLD -> ApiProblem.conflict("not-on-hold", "There is no hold on this case.");
      case LIFT_NOT_ASKED ->
          ApiProblem.conflict("lift-not-asked", "Nobody has asked to lift the hold. Ask first.");
      case ERASURE_NOT_ASKED ->
          ApiProblem.conflict("erasure-not-asked", "Nobody has asked for an erasure. Ask first.");
      case SAME_PERSON ->
          ApiProblem.conflict(
              "same-person",
              "Two persons are needed. Somebody else has to confirm what you asked.");
      case NO_SUCH_CONSENT ->
          ApiProblem.badRequest(
              "no-such-consent",
              "Contact with the police is an instruction, not a consent. Send subject police with rule allow, forbid or ask to /instructions.");
      case FIRMS_NOT_ALLOWED ->
          ApiProblem.conflict(
              reason.code(),
              "The client does not let law firms be asked, so no firm can be shown names. Send the consent for law-firms first.");
      case NOT_ASKED -> ApiProblem.notFound("offer");
      case CONSENT_WITHDRAWN ->
          ApiProblem.conflict(
              "consent-withdrawn",
              "The client does not want anything given to law firms now. The offer is being withdrawn.");
      case NOT_DECLINED ->
          ApiProblem.conflict(
              "not-declined",
              "Only a declined report is offered to an organisation. Read it again to see its state.");
      case PARTNERS_NOT_ALLOWED ->
          ApiProblem.conflict(
              "partners-not-allowed",
              "The client has not agreed that organisations are asked. Ask the client first.");
      case HAND_OVER_UNDER_WAY ->
          ApiProblem.conflict(
              "hand-over-under-way",
              "An organisation is asked or has accepted. Read the report again to see which.");
      case NO_HAND_OVER -> ApiProblem.notFound("hand-over");
      case LIKELY_SAME ->
          ApiProblem.conflict(
              "likely-same",
              "Another report tells most likely of the same incident. Compare both and say whether it is the same, at /triage/{case}; then this one can be decided.");
      case NO_LINK -> ApiProblem.notFound("link");
      case OTHER_CANNOT_GO_ON ->
          ApiProblem.conflict(
              "other-cannot-go-on",
              "The other report is withdrawn, erased or linked itself, so it cannot go on for both.");
      case NAMES_OPENED_BEFORE ->
          ApiProblem.conflict(
              "names-opened-before",
              "A person of the firm has opened the names for this offer, so lists are not compared any more. That person records the finding at /conflict-checks/{offerId}.");
      // The pages of the check tell these.
      case NAMES_NOT_ALLOWED, NO_REVIEW_DUE, ANSWER_TIME_OVER, WALLED, NOT_THE_OPENER ->
          ApiProblem.conflict(
              reason.code(), "The page /conflict-checks/{offerId} says what can be done now.");
      case CHECKED_TOO_OFTEN ->
          ApiProblem.conflict(
              "checked-too-often",
              "Lists can be compared "
                  + AskedFirm.MOST_CHECKS
                  + " times for an offer. Ask the coordinator to look at it with you.");
    };
  }
}

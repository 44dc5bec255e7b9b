package org.alliance.firm.adapter;

import java.util.Optional;
import org.alliance.firm.domain.Refusal;
import org.alliance.kit.web.ApiProblem;

/// What a refusal is to whoever asked.
final class RefusalProblems {
  private static final String INSTRUCTION_FORBIDS = "instruction-forbids";

  private RefusalProblems() {}

  /// The same, with what the client has said about the subject.
  ///
  /// @param against the instruction that may be the reason
  static ApiProblem of(Refusal reason, Optional<InstructionView> against) {
    return switch (reason) {
      case INSTRUCTION_FORBIDS, CLIENT_NOT_ASKED ->
          against
              .map(instruction ->
                  ApiProblem.conflict(
                      INSTRUCTION_FORBIDS,
                      instruction.sentence()
                          + " If the client has answered otherwise, have the Alliance record it, then send this again."))
              .orElseGet(() -> of(reason));
      default -> of(reason);
    };
  }

  static ApiProblem of(Refusal reason) {
    return switch (reason) {
      case NO_SUCH_OFFER -> ApiProblem.notFound("offer");
      case OFFER_IS_OVER ->
          ApiProblem.conflict(
              "offer-is-over",
              "The offer has ended and the case is offered elsewhere. There is nothing left to do.");
      case TIME_IS_OVER ->
          ApiProblem.conflict(
              "offer-expired",
              "The time to answer is over. Tell the coordinator if the firm would still take the case.");
      case ANSWERED_OTHERWISE ->
          ApiProblem.conflict(
              "answered-otherwise",
              "The firm has answered otherwise already. Tell the coordinator if that was a mistake.");
      case CONFLICT_NOT_CHECKED ->
          ApiProblem.conflict(
              "conflict-not-checked",
              "Before a firm accepts it has to look for conflicts. Send its own list of names to /api/v1/conflict-checks/{offerId}; the answer takes a moment to arrive here.");
      case CONFLICT_POSSIBLE ->
          ApiProblem.conflict(
              "conflict-possible",
              "Somebody of the case may be on the firm's list. Decline with the reason conflict, or, if somebody has looked into it and there is none, accept with conflictConsidered true.");
      case HAS_ENDED ->
          ApiProblem.conflict(
              "engagement-ended", "The firm's work for the client has ended. Nothing was changed.");
      case CLIENT_WITHDREW ->
          ApiProblem.conflict(
              "client-withdrew",
              "The client wants no help for now, and the offer is about to be withdrawn. There is nothing left to do.");
      case NOT_STAFFED ->
          ApiProblem.conflict(
              "not-staffed",
              "Nobody at the firm is on the case yet. Put a team on it with PUT /api/v1/engagements/{caseId}/team, then send this again.");
      case INSTRUCTION_FORBIDS ->
          ApiProblem.conflict(
              INSTRUCTION_FORBIDS,
              "The client has forbidden this. If the client has changed their mind, have the Alliance record it, then send this again.");
      case CLIENT_NOT_ASKED ->
          ApiProblem.conflict(
              INSTRUCTION_FORBIDS,
              "The client has not been asked whether this is allowed. Ask the client and have the Alliance record the answer, then send this again.");
      case NOT_YOUR_CASE -> ApiProblem.notFound("case");
      case NOT_ASSIGNED_YET ->
          ApiProblem.conflict(
              "not-assigned-yet",
              "The firm has accepted but does not have the case yet. Try again in a moment.");
      case NO_SUCH_CONNECTION -> ApiProblem.notFound("service connection");
      case NAME_TAKEN ->
          new ApiProblem(
              422,
              "reference-taken",
              "Nothing was changed: another service connection was made with this Idempotency-Key before, and is kept. Send this one with a key of its own.");
      case STARTS_AS_REQUESTED ->
          ApiProblem.conflict(
              "starts-as-requested",
              "A new connection starts with status requested. Send that first.");
      case NOT_AFTER_THIS_STATUS ->
          ApiProblem.conflict(
              "wrong-status",
              "That status cannot follow the present one. requested: accepted, rejected, cancelled; accepted: in-progress, cancelled; in-progress: on-hold, completed, failed, cancelled; on-hold: in-progress, completed, failed, cancelled.");
    };
  }
}

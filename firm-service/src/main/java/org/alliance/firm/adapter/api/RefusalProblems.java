package org.alliance.firm.adapter.api;

import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.web.ApiProblem;

/// The problem that a caller gets for each refusal: a status, a code, and what to do next.
final class RefusalProblems {
  private static final String INSTRUCTION_FORBIDS = "instruction-forbids";

  private RefusalProblems() {}

  /// @throws ApiProblem if the command was refused
  static void check(Decision<MatterEvent, Refusal> decision) {
    if (decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      throw of(reason);
    }
  }

  /// @param against the client's instruction that may be the reason; the problem quotes it
  static ApiProblem of(Refusal reason, Optional<InstructionView> against) {
    return switch (reason) {
      case INSTRUCTION_FORBIDS, CLIENT_NOT_ASKED, CLIENT_SAID_NO ->
          against
              .map(instruction ->
                  ApiProblem.conflict(
                      INSTRUCTION_FORBIDS,
                      instruction.sentence()
                          + (reason == Refusal.CLIENT_NOT_ASKED
                              ? " Ask the client and record the answer with POST /api/v1/engagements/{caseId}/answers, then send this again."
                              : " If the client has answered otherwise, have that recorded, then send this again.")))
              .orElseGet(() -> of(reason));
      default -> of(reason);
    };
  }

  static ApiProblem of(Refusal reason) {
    return switch (reason) {
      case NO_SUCH_OFFER -> ApiProblem.notFound("offer");
      case REASON_DOES_NOT_FIT ->
          ApiProblem.badRequest(
              "reason",
              "To decline, send a reason, one of "
                  + Coded.codes(OfferDeclineReason.class)
                  + "; to accept, send none.");
      case OFFER_IS_OVER ->
          ApiProblem.conflict(
              "offer-is-over",
              "The offer has ended, and other firms are asked to take the case. There is nothing left to do.");
      case TIME_IS_OVER ->
          ApiProblem.conflict(
              "offer-expired",
              "The time to answer is over. Tell the coordinator if the firm would still take the case.");
      case ANSWERED_OTHERWISE ->
          ApiProblem.conflict(
              "answered-otherwise",
              "The firm has already given another answer. Tell the coordinator if that was a mistake.");
      case CONFLICT_NOT_CHECKED ->
          ApiProblem.conflict(
              "conflict-not-checked",
              "The firm has to look for conflicts before it accepts. Send its list of names to /api/v1/conflict-checks/{offerId}, wait a moment for the finding to arrive, then accept again.");
      case CONFLICT_POSSIBLE ->
          ApiProblem.conflict(
              "conflict-possible",
              "The check did not find that the case is clear. Decline with the reason conflict. If a person at the firm has found that there is no conflict, accept with conflictConsidered true.");
      case CONFLICT_NEEDS_REVIEW ->
          ApiProblem.conflict(
              "conflict-needs-review",
              "A person of the case may be on the firm's list, and the client lets one person of the firm look. The firm's lead opens the names once at /conflict-checks/{offerId} and records a finding there. Then accept again.");
      case CONFLICT_FOUND ->
          ApiProblem.conflict(
              "conflict-found",
              "A person of the firm has looked at the names and found a conflict. Decline with the reason conflict.");
      case CLIENT_WITHDREW ->
          ApiProblem.conflict(
              "client-withdrew",
              "The client wants no help for now, and the offer is about to be withdrawn. There is nothing left to do.");
      case NOT_YOUR_CASE -> ApiProblem.notFound("case");
      case NOT_ASSIGNED_YET ->
          ApiProblem.conflict(
              "not-assigned-yet",
              "The firm has accepted, and the case is about to be assigned to it. Try again in a moment.");
      case HAS_ENDED ->
          ApiProblem.conflict(
              "engagement-ended",
              "The firm has ended its work for the client, and nothing was changed. Tell the coordinator if that was a mistake.");
      case LEAD_COUNSEL_MISSING ->
          ApiProblem.badRequest(
              "lead-counsel-missing", "At members: give one member the role lead-counsel.");
      case LAWYER_NAMED_TWICE ->
          ApiProblem.badRequest("bad-value", "At members: name each lawyer once.");
      case NOT_OUR_LAWYER ->
          ApiProblem.badRequest(
              "not-our-lawyer",
              "At members: name lawyers of the firm only. GET /api/v1/firms/{id} lists their ids.");
      case MEMBER_IS_WALLED ->
          ApiProblem.badRequest(
              "member-is-walled",
              "At walled: take out everybody who is named at members. A lawyer is on the team or kept away from the case, not both.");
      case NOT_STAFFED ->
          ApiProblem.conflict(
              "not-staffed",
              "The case has no team yet. Put a team on it with PUT /api/v1/engagements/{caseId}/team, then send this again.");
      case INSTRUCTION_FORBIDS ->
          ApiProblem.conflict(
              INSTRUCTION_FORBIDS,
              "The client has forbidden this. If the client has changed their mind, have the Alliance record it, then send this again.");
      case CLIENT_NOT_ASKED ->
          ApiProblem.conflict(
              INSTRUCTION_FORBIDS,
              "The client has not been asked whether this is allowed. Ask the client and record the answer with POST /api/v1/engagements/{caseId}/answers, then send this again.");
      case CLIENT_SAID_NO ->
          ApiProblem.conflict(
              INSTRUCTION_FORBIDS,
              "The client does not agree to this. If the client has changed their mind, record it with POST /api/v1/engagements/{caseId}/answers, then send this again.");
      case NO_SUCH_CONNECTION -> ApiProblem.notFound("service connection");
      case ID_TAKEN ->
          new ApiProblem(
              422,
              "reference-taken",
              "Nothing was changed: this Idempotency-Key has made another service connection before. Send this one with a key of its own.");
      case STARTS_AS_REQUESTED ->
          ApiProblem.conflict(
              "starts-as-requested",
              "At status: send requested for a new connection, and change the status afterwards.");
      case DAY_IS_AHEAD ->
          ApiProblem.badRequest("bad-value", "At on: send a day that is not in the future.");
      case DAY_IS_TOO_EARLY ->
          ApiProblem.badRequest(
              "bad-value",
              "At on: something later is recorded already. Send a day that is not before it.");
      case LIMITS_NOT_AGREED ->
          ApiProblem.badRequest(
              "bad-value", "At agreed: send the day on which the client agreed to the limits.");
      case NOT_ON_TEAM ->
          ApiProblem.badRequest("bad-value", "At lawyer: send a member of the team of the case.");
      case NO_SUCH_STEP ->
          ApiProblem.conflict(
              "no-such-step",
              "Another step is the next one by now. GET /api/v1/engagements/{caseId} shows it.");
      case TOO_MANY_QUESTIONS ->
          ApiProblem.conflict(
              "too-many-questions",
              "The firm has asked enough about this offer. Call a coordinator.");
      case NO_SUCH_QUESTION -> ApiProblem.notFound("question");
      case QUESTION_IS_ANSWERED ->
          ApiProblem.conflict("question-answered", "Somebody has answered this question already.");
      case TOO_MUCH_TIME ->
          ApiProblem.conflict("too-much-time", "An offer gets no more time than that.");
      case NOT_OPEN ->
          ApiProblem.conflict(
              "not-open", "A firm is being asked for this case, or it needs no firm any more.");
      case NOT_FOR_THIS_FIRM ->
          ApiProblem.conflict(
              "not-for-this-firm",
              "The firm has named a conflict, or has given this case back. Call a coordinator.");
      case NOT_ASKED_FOR ->
          ApiProblem.badRequest(
              "bad-value",
              "At services: send services that the client asked for, or none for all.");
      case NOT_AFTER_THIS_STATUS ->
          ApiProblem.conflict(
              "wrong-status",
              "At status: send a status that may follow the present one. After requested: accepted, rejected, cancelled. After accepted: in-progress, cancelled. After in-progress: on-hold, completed, failed, cancelled. After on-hold: in-progress, completed, failed, cancelled.");
    };
  }
}

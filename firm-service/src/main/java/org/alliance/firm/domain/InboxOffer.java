package org.alliance.firm.domain;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferAnswer;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.domain.MatterCommand.Answer;
import org.alliance.firm.domain.MatterEvent.Answered;
import org.alliance.kit.decision.Decision;

/// An offer as it lies in a firm's inbox.
///
/// @param reason why the firm declined, if it did
/// @param conflict what comparing the firm's list with the people of the case has found; empty
///   while that was not done
public record InboxOffer(
    OfferId id,
    FirmId firm,
    CaseFacts facts,
    Instant answerBy,
    Status status,
    Optional<OfferDeclineReason> reason,
    Optional<ConflictFinding> conflict) {
  public enum Status implements Coded {
    OPEN,
    ACCEPTED,
    DECLINED,
    ASSIGNED,
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED
  }

  static InboxOffer taken(OfferId id, FirmId firm, CaseFacts facts, Instant answerBy) {
    return new InboxOffer(
        id, firm, facts, answerBy, Status.OPEN, Optional.empty(), Optional.empty());
  }

  InboxOffer now(Status other, Optional<OfferDeclineReason> why) {
    return new InboxOffer(id, firm, facts, answerBy, other, why, conflict);
  }

  InboxOffer now(ConflictFinding finding) {
    return new InboxOffer(id, firm, facts, answerBy, status, reason, Optional.of(finding));
  }

  /// The same answer again is no news; another one is refused.
  ///
  /// @param hasClientWithdrawn nobody may take the case then
  Decision<MatterEvent, Refusal> answer(Answer answer, boolean hasClientWithdrawn) {
    return switch (status) {
      case OPEN ->
          whyNot(answer, hasClientWithdrawn)
              .map(Decision::<MatterEvent, Refusal>refused)
              .orElseGet(() ->
                  Decision.happened(new Answered(id, firm, answer.answer(), answer.reason())));
      case ACCEPTED, ASSIGNED -> sameAgain(answer.answer() == OfferAnswer.ACCEPTED);
      case DECLINED ->
          sameAgain(answer.answer() == OfferAnswer.DECLINED && answer.reason().equals(reason));
      case EXPIRED, WITHDRAWN, SUPERSEDED -> Decision.refused(Refusal.OFFER_IS_OVER);
    };
  }

  /// A firm may decline at any time; to accept, it has to have looked for conflicts, and to have
  /// thought about one that is possible.
  private Optional<Refusal> whyNot(Answer answer, boolean hasClientWithdrawn) {
    if (answer.now().isAfter(answerBy)) {
      return Optional.of(Refusal.TIME_IS_OVER);
    }
    if (answer.answer() == OfferAnswer.DECLINED) {
      return Optional.empty();
    }
    if (hasClientWithdrawn) {
      return Optional.of(Refusal.CLIENT_WITHDREW);
    }
    return switch (conflict.orElse(null)) {
      case null -> Optional.of(Refusal.CONFLICT_NOT_CHECKED);
      // Nobody of the case is known by name, so nobody could look into it either.
      case CLEAR, NOTHING_TO_COMPARE -> Optional.empty();
      case POSSIBLE ->
          answer.isConflictConsidered() ? Optional.empty() : Optional.of(Refusal.CONFLICT_POSSIBLE);
    };
  }

  private static Decision<MatterEvent, Refusal> sameAgain(boolean same) {
    return same ? Decision.happened() : Decision.refused(Refusal.ANSWERED_OTHERWISE);
  }
}

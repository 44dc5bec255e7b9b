package org.alliance.matching.domain.referral;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.matching.domain.explanation.Explanation;

/// One firm was asked.
///
/// @param answerBy the deadline
/// @param reason why it declined, if it did
/// @param firstAnswerBy the deadline before it was extended
public record Offer(
    OfferId id,
    FirmId firm,
    Instant madeAt,
    Instant answerBy,
    Explanation explanation,
    Outcome outcome,
    Optional<OfferDeclineReason> reason,
    Instant firstAnswerBy) {
  /// An offer whose deadline was not extended.
  public Offer(
      OfferId id,
      FirmId firm,
      Instant madeAt,
      Instant answerBy,
      Explanation explanation,
      Outcome outcome,
      Optional<OfferDeclineReason> reason) {
    this(id, firm, madeAt, answerBy, explanation, outcome, reason, answerBy);
  }

  public enum Outcome implements Coded {
    WAITING,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    /// Another firm was faster.
    SUPERSEDED,
    /// No firm may be asked any more, or not this firm.
    WITHDRAWN,
    /// The firm had the case and gave it back.
    RETURNED
  }

  static Offer made(OfferId id, Instant now, Instant answerBy, Explanation explanation) {
    return new Offer(
        id,
        explanation.chosen().firm(),
        now,
        answerBy,
        explanation,
        Outcome.WAITING,
        Optional.empty());
  }

  Offer ended(Outcome how, Optional<OfferDeclineReason> why) {
    return new Offer(id, firm, madeAt, answerBy, explanation, how, why, firstAnswerBy);
  }

  Offer extended(Instant by) {
    return new Offer(id, firm, madeAt, by, explanation, outcome, reason, firstAnswerBy);
  }

  /// Whether the firm is not to be asked again, even if it wants to be.
  boolean isFinal() {
    return outcome == Outcome.RETURNED
        || reason.filter(why -> why == OfferDeclineReason.CONFLICT).isPresent();
  }
}

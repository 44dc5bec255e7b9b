package org.alliance.matching.domain;

import java.time.Instant;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;

/// What may be asked of a referral. Whoever asks brings the ranking of the firms that are left, and
/// the time.
public sealed interface ReferralCommand {
  /// @param answerBy until when a firm that is asked now may answer
  /// @param mostOffers after how many offers a person takes over
  record Next(Ranking ranking, Instant now, Instant answerBy, int mostOffers) {}

  /// A case needs a firm.
  record Open(CaseId caseId, CaseFacts facts, Next next) implements ReferralCommand {}

  /// Ask somebody now: firms have become known or have changed, or a coordinator wants it.
  record TryAgain(Next next) implements ReferralCommand {}

  record Accept(OfferId offer, FirmId firm) implements ReferralCommand {}

  record Decline(OfferId offer, FirmId firm, OfferDeclineReason reason, Next next)
      implements ReferralCommand {}

  /// The time to answer is over.
  record Expire(OfferId offer, Next next) implements ReferralCommand {}
}
